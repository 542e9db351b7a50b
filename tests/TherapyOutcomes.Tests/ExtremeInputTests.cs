namespace TherapyOutcomes.Tests;

/// <summary>Values at the edge of what can be read give answers, never exceptions.</summary>
public sealed class ExtremeInputTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));
    private static readonly RecordKey C1 = RecordKey.For(ClinicId.Default, new ClientId("c1"));

    [Theory]
    [InlineData("\"type\":\"grant-consent\",\"client\":\"c1\",\"consent\":\"k1\",\"purposes\":[\"referral\"],\"recipients\":[],\"scope\":[],\"expiresOn\":\"2200-12-31\"")]
    [InlineData("\"type\":\"grant-consent\",\"client\":\"c1\",\"consent\":\"k1\",\"purposes\":[\"referral\"],\"recipients\":[],\"scope\":[],\"expiresOn\":\"1900-01-01\"")]
    [InlineData("\"type\":\"record-missed\",\"episode\":\"e1\",\"what\":\"session\",\"dueOn\":\"2200-12-31\"")]
    [InlineData("\"type\":\"record-missed\",\"episode\":\"e1\",\"what\":\"session\",\"dueOn\":\"1900-01-01\"")]
    [InlineData("\"type\":\"agree-maintenance\",\"episode\":\"e1\",\"everyWeeks\":104,\"until\":\"2200-12-31\",\"proposedBy\":\"client\"")]
    [InlineData("\"type\":\"agree-maintenance\",\"episode\":\"e1\",\"everyWeeks\":1,\"until\":\"1900-01-01\",\"proposedBy\":\"client\"")]
    [InlineData("\"type\":\"adjust-plan\",\"episode\":\"e1\",\"sessionsPerWeek\":0.001,\"weeks\":104,\"reason\":\"x\"")]
    [InlineData("\"type\":\"adjust-plan\",\"episode\":\"e1\",\"sessionsPerWeek\":1000000,\"weeks\":104,\"reason\":\"x\"")]
    [InlineData("\"type\":\"report-reaction\",\"episode\":\"e1\",\"reaction\":\"r1\",\"onset\":\"1900-01-01T14:00:00+14:00\",\"intensity\":\"mild\",\"duration\":\"weeks\",\"description\":\"x\"")]
    [InlineData("\"type\":\"report-reaction\",\"episode\":\"e1\",\"reaction\":\"r1\",\"onset\":\"2026-03-01T00:00:00Z\",\"intensity\":\"mild\",\"duration\":\"weeks\",\"endedOn\":\"2200-12-31\",\"description\":\"x\"")]
    [InlineData("\"type\":\"screen-red-flags\",\"episode\":\"e1\",\"asked\":[\"dvt\",\"dvt\"],\"positive\":[\"dvt\",\"dvt\"]")]
    public void Submit_EdgeOfARange_AnswersAndCanBeEvaluatedAtAnyTime(string fields)
    {
        foreach (var at in new[] { "1900-01-01T14:00:00+14:00", "2026-03-02T09:00:00-12:00" })
        {
            var clinic = Opened();

            var answer = clinic.Play($$"""{"at":"{{at}}","actor":"p1",{{fields}}}""");

            Assert.Equal(answer.Accepted, answer.Error is null && answer.Findings.All(finding => finding.Severity != RuleSeverity.Forbidden));
            foreach (var asOf in new[] { clinic.Now, new DateTimeOffset(2200, 12, 31, 11, 59, 59, TimeSpan.FromHours(-12)) })
            {
                Assert.NotNull(clinic.Evaluate(E1, asOf));
                clinic.TryEvaluate(C1, asOf); // no command of these began one, and it must not throw
            }

            Assert.Null(clinic.TryEvaluate(E1, new DateTimeOffset(1900, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        }
    }

    [Fact]
    public void Submit_SessionsWithTheRarestPlan_AreJudged()
    {
        var clinic = Opened();
        clinic.Play("""{"type":"adjust-plan","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","sessionsPerWeek":0.001,"reason":"x"}""").AssertAccepted();

        for (var day = 1; day <= 8; day++)
        {
            Assert.True(clinic.Play($$"""{"type":"record-session","at":"2026-03-0{{day}}T10:00:00Z","actor":"p1","episode":"e1","session":"s{{day}}","techniques":[],"minutes":1,"areas":[]}""").Accepted);
        }
    }

    [Fact]
    public void Submit_TextOfHalfAMegabyte_IsJudgedInTime()
    {
        var clinic = Opened();
        var text = string.Concat(Enumerable.Repeat("because of because of massage ", 17_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var answer = clinic.Play($$"""{"type":"raise-concern","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","concern":"c1","text":"{{text}}"}""");

        Assert.True(answer.Accepted);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static TestClinic Opened()
    {
        var clinic = new TestClinic();
        var opened = clinic.Play("""{"type":"open-episode","at":"1900-01-01T14:00:00+14:00","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic","plan":{"techniques":[],"minutes":60,"sessionsPerWeek":1,"weeks":4}}""");
        Assert.True(opened.Accepted);
        return clinic;
    }
}
