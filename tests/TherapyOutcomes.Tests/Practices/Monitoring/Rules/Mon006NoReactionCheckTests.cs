namespace TherapyOutcomes.Tests.Practices.Monitoring.Rules;

public sealed class Mon006NoReactionCheckTests
{
    [Fact]
    public void Check_24HoursAfterTheSession_AppearsAndIsDueAfter3Days()
    {
        var care = Story.At(EpisodeStage.Treating);

        care.AssertAppearsAt("MON006", TestClinic.Day(1, 9));

        Assert.Equal(new DateOnly(2026, 1, 8), care.EvaluateOnDay(1).AssertAsks("check-reactions", "MON006").DueOn);
    }

    [Theory]
    [InlineData(23.9, true)]
    [InlineData(24, false)]
    [InlineData(72, false)]
    public void Check_AskedAfterSoManyHours_CountsFrom24(double hours, bool found)
    {
        var care = Story.At(EpisodeStage.Treating).Later(TimeSpan.FromHours(hours));
        care.CheckReactions();

        Assert.Equal(found, care.EvaluateOnDay(10).Findings.Any(finding => finding.Rule.Id == "MON006"));
    }

    [Fact]
    public void Check_AskedAboutAnEarlierSession_StillFinds()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.OnDay(7).RecordSession("s2");

        care.OnDay(8, 10).CheckReactions("s1").AssertFinds("MON006");
    }

    [Fact]
    public void Check_NoSession_IsSilent() => CheckedClinic.New().OnDay(0).OpenEpisode().EvaluateOnDay(5).AssertLacks("MON006");

    [Fact]
    public void Check_Ended_IsSilent() => Story.At(EpisodeStage.Discontinued).EvaluateOnDay(5).AssertLacks("MON006");
}
