using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Tests.Analysis;

public sealed class StudentTTests
{
    [Theory]
    [InlineData(0.05, 1, 12.706204736174704)]
    [InlineData(0.05, 2.5, 3.5746548420036831)]
    [InlineData(0.05, 10, 2.2281388519862747)]
    [InlineData(0.01, 29, 2.7563859036706055)]
    [InlineData(0.1, 120.75, 1.6575707973774862)]
    [InlineData(0.05, 5000, 1.9604385517065079)]
    public void TwoSidedQuantile_KnownValues_AreExact(double alpha, double degrees, double expected) =>
        Assert.InRange(StudentT.TwoSidedQuantile(alpha, degrees), expected * (1 - 1e-12), expected * (1 + 1e-12));
}
