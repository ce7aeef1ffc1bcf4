package dateline.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Connects to permitted addresses only: the check stands at the last place before the network, so
 * that no redirect and no name that changes its address gets round it. It never uses a proxy, which
 * would connect for us to what we cannot check. It reads no more than is allowed.
 */
final class GuardedSocket extends Socket {
  private final AddressGuard guard;
  private final ReadAllowance allowance;

  private GuardedSocket(AddressGuard guard, ReadAllowance allowance) {
    super(Proxy.NO_PROXY);
    this.guard = guard;
    this.allowance = allowance;
  }

  static SocketFactory factory(AddressGuard guard, ReadAllowance allowance) {
    return new Factory(guard, allowance);
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

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        allowance.spend(Math.max(read, 0));
        return read;
      }
    };
  }

  private static final class Factory extends SocketFactory {
    private final AddressGuard guard;
    private final ReadAllowance allowance;

    Factory(AddressGuard guard, ReadAllowance allowance) {
      this.guard = guard;
      this.allowance = allowance;
    }

    @Override
    public Socket createSocket() {
      return new GuardedSocket(guard, allowance);
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
