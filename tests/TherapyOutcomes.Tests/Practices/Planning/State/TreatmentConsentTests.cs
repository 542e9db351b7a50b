namespace TherapyOutcomes.Tests.Practices.Planning.State;

public sealed class TreatmentConsentTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void IsLive_BetweenConsentAndWithdrawal(int day, bool live)
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(2);
        care.RecordTreatmentConsent();
        care.OnDay(5).WithdrawTreatmentConsent().AssertAccepted();

        Assert.Equal(live, Assert.Single(care.Read().Planning.TreatmentConsents).IsLive(TestClinic.Day(day)));
    }

    [Fact]
    public void TreatmentConsents_AnyOrderOfArrival_AreTheSame()
    {
        var (inOrder, late) = (Story.At(EpisodeStage.Treating).OnDay(9), Story.At(EpisodeStage.Treating).OnDay(9));
        inOrder.Dated(TestClinic.Day(1)).RecordTreatmentConsent("a");
        inOrder.Dated(TestClinic.Day(2)).WithdrawTreatmentConsent("a");
        inOrder.Dated(TestClinic.Day(3)).RecordTreatmentConsent("b");
        late.Dated(TestClinic.Day(3)).RecordTreatmentConsent("b");
        late.Dated(TestClinic.Day(1)).RecordTreatmentConsent("a");
        late.Dated(TestClinic.Day(2)).WithdrawTreatmentConsent("a");

        Assert.Equal(Shown(inOrder), Shown(late));
        inOrder.Evaluate().AssertLacks("PLN007");
        late.Evaluate().AssertLacks("PLN007");
    }

    private static IEnumerable<(FactId, DateTimeOffset, DateTimeOffset?)> Shown(TestEpisode care) =>
        care.Read().Planning.TreatmentConsents.Select(consent => (consent.Id, consent.At, consent.Withdrawn?.OccurredAt));
}
