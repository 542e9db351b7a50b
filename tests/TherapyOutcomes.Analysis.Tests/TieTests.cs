using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>A change of exactly the threshold counts, whatever the unit, although most decimal fractions are not exact in binary.</summary>
public sealed class TieTests
{
    [Theory]
    [InlineData(0.70, 0.55, 0.15)]
    [InlineData(70, 55, 15)]
    [InlineData(4.1, 2.1, 2)]
    [InlineData(0.7, 0.4, 0.3)]
    [InlineData(1e6 + 0.3, 1e6, 0.3)]
    public void Anchor_ChangeOfExactlyTheThreshold_Counts(double pre, double post, double mic)
    {
        Assert.Equal((ChangeClass.Improved, ChangeClass.Deteriorated), Judge(new AnchorMethod { Mic = mic }, pre, post));
    }

    [Theory]
    [InlineData(0.70, 0.5501, 0.15)]
    [InlineData(70, 55.00001, 15)]
    public void Anchor_ChangeBelowTheThreshold_DoesNotCount(double pre, double post, double mic) =>
        Assert.Equal((ChangeClass.Unchanged, ChangeClass.Unchanged), Judge(new AnchorMethod { Mic = mic }, pre, post));

    [Theory]
    [InlineData(7, 4.9, 0.3)]
    [InlineData(0.7, 0.49, 0.3)]
    [InlineData(70, 49, 0.3)]
    public void Percentage_ChangeOfExactlyTheShare_Counts(double pre, double post, double share) =>
        Assert.Equal(ChangeClass.Improved, CaseloadAnalysis.Run([pre, pre], [post, pre], new PercentageMethod { Percent = share }, Better.Lower).Classes[0]);

    // Once as a client who got better, and once the other way round.
    private static (ChangeClass Better, ChangeClass Worse) Judge(ChangeMethod method, double pre, double post)
    {
        var classes = CaseloadAnalysis.Run([pre, post], [post, pre], method, Better.Lower).Classes;
        return (classes[0], classes[1]);
    }
}
