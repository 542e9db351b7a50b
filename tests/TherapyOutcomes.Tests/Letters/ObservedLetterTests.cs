namespace TherapyOutcomes.Tests.Letters;

/// <summary>Letters about an improvement that was observed and not measured, before and after a discharge.</summary>
public sealed class ObservedLetterTests
{
    // The client said so by phone, twice: nothing was measured that could have lasted.
    [Fact]
    public void Letter_CongratulationOnWhatWasOnlyObserved_DoesNotSayThatItHasLasted()
    {
        var care = Observed();
        care.DiscussImprovement();
        care.Discharge();
        care.OnDay(60).ObserveImprovement(holds: true);

        var (english, spanish) = (care.Letter(LetterKind.Congratulation).Text!.Value.Reveal(), care.Letter(LetterKind.Congratulation, "es").Text!.Value.Reveal());

        Assert.Contains("You are doing better than when we began. You were still doing better when we last asked.", english, StringComparison.Ordinal);
        Assert.DoesNotContain("lasted", english, StringComparison.Ordinal);
        Assert.Contains("La última vez que le preguntamos, seguía mejor.", spanish, StringComparison.Ordinal);
        Assert.DoesNotContain("Se mantiene", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_Discharged_SpeaksOfNoVisitAndSaysHowItIsAskedFor()
    {
        var care = Observed();
        care.Discharge();

        var text = care.OnDay(30).Letter().Text!.Value.Reveal();

        Assert.Contains("We do not know yet if this will last, so we will ask you once more by phone or message.", text, StringComparison.Ordinal);
        Assert.Contains("What to expect\nNo more visits are planned. You can come back at any time.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("next here", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sore after a massage", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Letter_DischargedAfterAVisit_TellsOfSorenessForTwoDays(int days, bool told)
    {
        var care = Observed();
        care.OnDay(20).RecordSession("last");
        care.Discharge();

        Assert.Equal(told, care.OnDay(20 + days).Letter().Text!.Value.Reveal().Contains("sore after a massage", StringComparison.Ordinal));
    }

    [Fact]
    public void Letter_DischargedWithoutContact_AnnouncesNone()
    {
        var care = Observed();
        care.Clinic.RecordPreference(contact: false).AssertAccepted();
        care.Discharge();

        Assert.Contains("We do not know yet if this will last. If it comes back, call us.", care.Letter().Text!.Value.Reveal(), StringComparison.Ordinal);
    }

    private static TestEpisode Observed()
    {
        var care = Story.Begin();
        care.SetPrimaryMeasure("VAS");
        care.OnDay(GivenEpisode.ImprovedOn).ObserveImprovement(holds: true);
        return care;
    }
}
