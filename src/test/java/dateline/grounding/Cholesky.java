package dateline.grounding;

/** Solves a system of equations whose matrix is symmetric and positive definite. */
final class Cholesky {
  private Cholesky() {}

  /** Overwrites the matrix. */
  static double[] solve(double[][] matrix, double[] wanted) {
    int size = wanted.length;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j] - product(matrix[i], matrix[j], j);
        matrix[i][j] = i == j ? Math.sqrt(rest) : rest / matrix[j][j];
      }
    }
    double[] solved = new double[size];
    for (int i = 0; i < size; i++) {
      solved[i] = (wanted[i] - product(matrix[i], solved, i)) / matrix[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double rest = solved[i];
      for (int j = i + 1; j < size; j++) {
        rest -= matrix[j][i] * solved[j];
      }
      solved[i] = rest / matrix[i][i];
    }
    return solved;
  }

  private static double product(double[] one, double[] other, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
