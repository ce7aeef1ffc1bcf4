package dateline.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Connects to permitted addresses only: the check stands at the last place before the network, so
 * that no redirect and no name that changes its address gets round it. It never uses a proxy, which
 * would connect for us to what we cannot check.
 */
final class GuardedSocket extends Socket {
  private final AddressGuard guard;

  private GuardedSocket(AddressGuard guard) {
    super(Proxy.NO_PROXY);
    this.guard = guard;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    boolean open =
        endpoint instanceof InetSocketAddress place
            && !place.isUnresolved()
            && guard.permits(place.getAddress());
    if (!open) {
      throw new AddressGuard.PrivateAddress();
    }
    super.connect(endpoint, timeout);
  }

  static SocketFactory factory(AddressGuard guard) {
    return new Factory(guard);
  }

  private static final class Factory extends SocketFactory {
    private final AddressGuard guard;

    Factory(AddressGuard guard) {
      this.guard = guard;
    }

    @Override
    public Socket createSocket() {
      return new GuardedSocket(guard);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      Socket socket = createSocket();
      socket.connect(new InetSocketAddress(host, port));
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
        throws IOException {
      return createSocket(InetAddress.getByName(host), port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
        throws IOException {
      Socket socket = createSocket();
      socket.bind(new InetSocketAddress(from, fromPort));
      socket.connect(new InetSocketAddress(host, port));
      return socket;
    }
  }
}
