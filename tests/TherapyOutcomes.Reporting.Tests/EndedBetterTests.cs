using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Reporting.Tests;

public sealed class EndedBetterTests
{
    [Theory]
    [InlineData(DiscontinuationKind.Recovered, "Discharged, better")]
    [InlineData(DiscontinuationKind.Client, "Discontinued")]
    public void Write_EndedCare_SaysHowItStands(DiscontinuationKind kind, string stage)
    {
        var care = Given.Episode().Improved().Then("ended", care => care.Discontinue(kind)).Build();
        var report = ClinicReport.From([ReportedEpisode.Of(care.Read(), care.Clinic.ReadClient("c1"), care.Evaluate(), care.Clinic.Policy)], care.Clinic.Policy, care.Clinic.Now);

        Assert.Contains($"Stage: {stage}.", Pages.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PlateauWithTheGoalsMet_SaysHowToEnd()
    {
        var care = Given.Episode().Build();
        care.ScreenRedFlags(["cauda-equina"], []).AssertAccepted();
        care.RecordTreatmentConsent().AssertAccepted();
        care.OnDay(2).CheckReactions();
        foreach (var day in new[] { 7, 14, 28 })
        {
            care.OnDay(day).RecordScore(40);
        }

        care.SetGoal();
        care.RecordGoal(GoalAttainment.Yes).AssertAccepted();
        var report = ClinicReport.From([ReportedEpisode.Of(care.Read(), care.Clinic.ReadClient("c1"), care.Evaluate(), care.Clinic.Policy)], care.Clinic.Policy, care.Clinic.Now);

        Assert.Contains("Discontinue (plateau)", Pages.Write(report), StringComparison.Ordinal);
    }
}
