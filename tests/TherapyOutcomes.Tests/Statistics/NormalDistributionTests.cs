using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Tests.Statistics;

/// <summary>Expected values were computed with 60 digits (mpmath).</summary>
public class NormalDistributionTests
{
    [Theory]
    [InlineData(-37.5, 4.6053530095819548e-308)]
    [InlineData(-30, 4.9067139271481871e-198)]
    [InlineData(-12.5, 3.7325642988777134e-36)]
    [InlineData(-8, 6.2209605742717841e-16)]
    [InlineData(-6, 9.8658764503769814e-10)]
    [InlineData(-5.6568, 7.7110648569755536e-9)]
    [InlineData(-5.7, 5.9903714010635282e-9)]
    [InlineData(-3, 0.0013498980316300945)]
    [InlineData(-1.96, 0.024997895148220436)]
    [InlineData(-1, 0.15865525393145705)]
    [InlineData(-0.6745, 0.24999674286369917)]
    [InlineData(-0.5, 0.3085375387259869)]
    [InlineData(-1e-05, 0.49999601057719605)]
    [InlineData(0, 0.5)]
    [InlineData(0.3, 0.61791142218895263)]
    [InlineData(0.67, 0.7485711049046899)]
    [InlineData(1, 0.84134474606854295)]
    [InlineData(2.5, 0.99379033467422386)]
    [InlineData(5, 0.99999971334842812)]
    [InlineData(8, 0.99999999999999938)]
    public void Cdf_KnownValues_AreExact(double z, double expected) => AssertRelative(expected, NormalDistribution.Cdf(z));

    [Theory]
    [InlineData(1e-300, -37.047096299361199)]
    [InlineData(1e-100, -21.273453560965324)]
    [InlineData(1e-20, -9.2623400897984076)]
    [InlineData(1e-12, -7.0344838253011319)]
    [InlineData(1e-06, -4.753424308822899)]
    [InlineData(0.0005, -3.2905267314918948)]
    [InlineData(0.001, -3.0902323061678135)]
    [InlineData(0.0125, -2.2414027276049454)]
    [InlineData(0.025, -1.9599639845400542)]
    [InlineData(0.05, -1.6448536269514727)]
    [InlineData(0.074, -1.4466320671589785)]
    [InlineData(0.08, -1.4050715603096325)]
    [InlineData(0.1, -1.2815515655446004)]
    [InlineData(0.25, -0.67448975019608174)]
    [InlineData(0.4, -0.25334710313579974)]
    [InlineData(0.6, 0.25334710313579974)]
    [InlineData(0.75, 0.67448975019608174)]
    [InlineData(0.9, 1.2815515655446006)]
    [InlineData(0.95, 1.6448536269514723)]
    [InlineData(0.975, 1.9599639845400539)]
    [InlineData(0.995, 2.5758293035489005)]
    public void Quantile_KnownValues_AreExact(double p, double expected) => AssertRelative(expected, NormalDistribution.Quantile(p));

    [Fact]
    public void Quantile_OfCdf_IsTheValue() =>
        Assert.All(Enumerable.Range(-300, 601).Select(i => i / 100.0), z => Assert.Equal(z, NormalDistribution.Quantile(NormalDistribution.Cdf(z)), 11));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void Quantile_NotAProbability_IsAnErrorThatNamesIt(double p) =>
        Assert.Equal("p", Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(p)).ParamName);

    [Fact]
    public void Cdf_AtTheEnds_IsZeroAndOne()
    {
        Assert.Equal(0, NormalDistribution.Cdf(double.NegativeInfinity));
        Assert.Equal(1, NormalDistribution.Cdf(double.PositiveInfinity));
        Assert.True(double.IsNaN(NormalDistribution.Cdf(double.NaN)));
    }

    private static void AssertRelative(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected), $"{actual:R} instead of {expected:R}");
}
