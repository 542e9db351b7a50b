using CsCheck;
using TherapyOutcomes.Analysis.Kernels;

namespace TherapyOutcomes.Tests.Analysis;

public class QuotientTests
{
    [Fact]
    public void SmallestNumeratorAbove_AnyLimit_IsTheFirstThatPasses() => Gen.Select(Gen.Double[0, 10], Gen.Double[1e-6, 1e3]).Sample((limit, divisor) =>
    {
        var numerator = Quotient.SmallestNumeratorAbove(limit, divisor);

        return numerator / divisor > limit && !(Math.BitDecrement(numerator) / divisor > limit);
    });

    [Theory]
    [InlineData(1.96, 0, double.Epsilon)]
    [InlineData(double.PositiveInfinity, 2, double.NaN)]
    public void SmallestNumeratorAbove_NothingToDivideBy_OrNoLimit(double limit, double divisor, double expected) =>
        Assert.Equal(expected, Quotient.SmallestNumeratorAbove(limit, divisor));
}
