namespace TherapyOutcomes.Statistics;

internal static class Polynomial
{
    /// <summary>Evaluates a polynomial by Horner's rule. The coefficient of the highest power comes first.</summary>
    public static double At(double[] coefficients, double x)
    {
        var sum = coefficients[0];
        for (var i = 1; i < coefficients.Length; i++)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
    }
}
