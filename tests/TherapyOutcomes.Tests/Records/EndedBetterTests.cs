namespace TherapyOutcomes.Tests.Records;

/// <summary>Care that ended while the client was better when last heard from: the improvement is kept, but not confirmed.</summary>
public sealed class EndedBetterTests
{
    [Fact]
    public void Letter_NotSustained_SaysWhenWeLastHeard()
    {
        var care = Ended(EpisodeStage.Monitoring, DiscontinuationKind.Recovered);

        var english = care.Letter().Text!.Value.Reveal();
        Assert.Contains("You were doing better when we last heard from you.", english, StringComparison.Ordinal);
        Assert.Contains("We do not know if it has lasted. If it comes back, call us.", english, StringComparison.Ordinal);
        Assert.DoesNotContain("You are doing better", english, StringComparison.Ordinal);
        Assert.DoesNotContain("when you are next here", english, StringComparison.Ordinal);
        Assert.DoesNotContain("keep checking", english, StringComparison.Ordinal);

        var spanish = care.Letter(language: "es").Text!.Value.Reveal();
        Assert.Contains("La última vez que supimos de usted, estaba mejor.", spanish, StringComparison.Ordinal);
        Assert.DoesNotContain("próxima visita", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_Sustained_DoesNotSayThatItStillLasts()
    {
        var text = Ended(EpisodeStage.Celebrating, DiscontinuationKind.Recovered).Letter().Text!.Value.Reveal();

        Assert.Contains("When we last heard from you, this had lasted since 19 January 2026.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("This has lasted since", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DiscontinuationKind.Client)]
    [InlineData(DiscontinuationKind.Lost)]
    [InlineData(DiscontinuationKind.Plateau)]
    [InlineData(DiscontinuationKind.ReferredOn)]
    public void Letter_EndedOtherwise_IsNotWritten(DiscontinuationKind kind) =>
        Assert.Equal("REC002.improvement", Assert.Single(Ended(EpisodeStage.Monitoring, kind).Letter().Findings).MessageKey);

    [Fact]
    public void Letter_EndedBeforeAnyImprovement_IsNotWritten() =>
        Assert.Equal("REC002.improvement", Assert.Single(Ended(EpisodeStage.Treating, DiscontinuationKind.Recovered).Letter().Findings).MessageKey);

    [Fact]
    public void Letter_LostSince_IsNotWritten()
    {
        var care = Ended(EpisodeStage.Monitoring, DiscontinuationKind.Recovered);
        care.Later(TimeSpan.FromDays(10)).RecordScore(OdiScores.Lost).AssertAccepted();

        Assert.Null(care.Letter().Text);
    }

    [Fact]
    public void Celebrate_EndedBetter_IsRefusedAndNoCongratulationIsWritten()
    {
        var care = Ended(EpisodeStage.Celebrating, DiscontinuationKind.Recovered);

        Assert.Contains(care.Celebrate().Findings, finding => finding.MessageKey == "REC002.ended");
        Assert.Equal("REC002.unconfirmed", Assert.Single(care.Letter(LetterKind.Congratulation).Findings).MessageKey);
    }

    [Fact]
    public void Submit_AnyEnding_EndsMaintenance()
    {
        var care = Story.At(EpisodeStage.Monitoring);
        care.AgreeMaintenance(4, Dates.Of(300)).AssertAccepted();
        care.Later(TimeSpan.FromDays(1)).Discontinue(DiscontinuationKind.Client).AssertAccepted();

        Assert.False(care.Read().Planning.HasMaintenanceOn(Dates.Of(100)));
        care.Later(TimeSpan.FromDays(7)).RecordSession("s9").AssertRefused("REC002");
        care.AgreeMaintenance(4, Dates.Of(300)).AssertRefused("REC002");
    }

    // The case clinical/c-client with the ending that fits it: an acute back, a fortnight of care, gone.
    [Fact]
    public void Letter_AcuteBackThatRecovered_IsWrittenInBothLanguages()
    {
        var care = CheckedClinic.New().OnDay(0, 8).OpenEpisode(chronicity: Chronicity.Acute, plan: Given.WeeklyPlan with { SessionsPerWeek = 2, Weeks = 2 });
        care.RecordScore(46);
        care.RecordScore(7, measure: "NPRS");
        care.OnDay(0).RecordSession();
        care.OnDay(3, 8).RecordScore(30);
        care.OnDay(3).RecordSession("s2");
        care.DocumentImprovement();
        care.SignNote();
        care.OnDay(14, 8).RecordScore(4);
        care.OnDay(14).RecordSession("s3");
        care.DiscussImprovement();
        care.OnDay(49).Discontinue(DiscontinuationKind.Recovered).AssertAccepted();

        var text = care.Letter().Text!.Value.Reveal();

        Assert.StartsWith("23 February 2026\n\nHow you are doing\nYou were doing better when we last heard from you.\nOn 5 January 2026 your back score (ODI) was 46. On 19 January 2026 it was 4.", text, StringComparison.Ordinal);
        Assert.Empty(care.Letter().Gaps);
        Assert.StartsWith("23 de febrero de 2026\n\nCómo está usted\nLa última vez que supimos de usted, estaba mejor.\n", care.Letter(language: "es").Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    private static TestEpisode Ended(EpisodeStage stage, DiscontinuationKind kind)
    {
        var care = Story.At(stage);
        care.Later(TimeSpan.FromDays(20)).Discontinue(kind).AssertAccepted();
        return care;
    }
}
