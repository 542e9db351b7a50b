namespace TherapyOutcomes.Testing.Tests;

public class GoldenHistoryTests
{
    public static TheoryData<string> Names => [.. GoldenHistory.All.Select(history => history.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryHistory_Built_EndsWhereItSays(string name)
    {
        var golden = GoldenHistory.Find(name);

        Assert.Equal(golden.EndsIn, golden.History.Build().Stage);
    }

    [Theory]
    [InlineData("relapse", "MON004")]
    [InlineData("held", "MON009")]
    [InlineData("major reaction", "MON009")]
    [InlineData("concern", "REL002")]
    public void AHistory_ShowsWhatItIsFor(string name, string rule) => GoldenHistory.Find(name).History.Build().Evaluate().AssertFinds(rule);

    [Fact]
    public void AnEmergency_IsAmongTheDisclosuresWithoutConsent() =>
        Assert.Contains(GoldenHistory.Find("emergency").History.Build().Clinic.ReadClient("c1").Privacy.Disclosures, disclosure => disclosure.Event.WithoutConsent);

    [Fact]
    public void Names_AreDistinct() => Assert.Distinct(GoldenHistory.All.Select(history => history.Name));
}
