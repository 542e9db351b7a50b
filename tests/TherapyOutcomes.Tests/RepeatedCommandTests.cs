namespace TherapyOutcomes.Tests;

/// <summary>Command ids are unique in their record, and a record is never mistaken for another.</summary>
public sealed class RepeatedCommandTests
{
    [Fact]
    public async Task Submit_UnderAnIdThatTheLibraryGaveToAnother_IsRefusedAndNotBusy()
    {
        var bench = new Bench();
        var open = (OpenEpisode)Bench.Read("""{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"acute"}""");
        var given = (await bench.Service.SubmitAsync(open)).Events[0].Metadata.Command;

        var answer = await bench.Service.SubmitAsync(new RecordScore
        {
            Episode = open.Episode,
            At = open.At,
            Actor = open.Actor,
            Measure = new("ODI"),
            Value = 40,
            CommandId = given,
        });

        Assert.Equal((false, null, "REC003"), (answer.Accepted, answer.Error?.Code, Assert.Single(answer.Findings).Rule.Id));
    }

    [Fact]
    public async Task Submit_OneIdInTwoEpisodesOfAClient_AreTwoCommands()
    {
        var bench = await OpenedAsync();

        var first = await bench.SubmitAsync(Flag("e1", "dvt", "m1"));
        var second = await bench.SubmitAsync(Flag("e2", "night-pain", "m1"));

        Assert.Null(second.Error);
        Assert.True(first.Accepted && second.Accepted);
        Assert.Equal(2, (await ClientAsync(bench)).OpenRedFlags.Count);
    }

    [Fact]
    public async Task Submit_OneIdForAnEpisodeAndItsClient_AreTwoCommands()
    {
        var bench = await OpenedAsync();
        await bench.SubmitAsync(Flag("e1", "dvt", "m1"));

        var answer = await bench.SubmitAsync("""{"type":"grant-consent","at":"2026-03-02T10:00:00Z","actor":"p1","client":"c1","consent":"k1","purposes":["referral"],"recipients":["Dr Haas"],"scope":["redFlags"],"commandId":"m1"}""");

        Assert.True(answer.Accepted);
        Assert.Single((await ClientAsync(bench)).Privacy.Consents);
    }

    [Fact]
    public async Task Submit_SameIdAndContentAgain_TouchesNeitherRecord()
    {
        var bench = await OpenedAsync();
        var first = await bench.SubmitAsync(Flag("e1", "dvt", "m1"));

        var again = await bench.SubmitAsync(Flag("e1", "dvt", "m1"));

        Assert.Equal((true, first.Version, first.Stage), (again.Accepted, again.Version, again.Stage));
        Assert.Equal(first.Events.Select(Canonical.Json), again.Events.Select(Canonical.Json));
        Assert.Single((await ClientAsync(bench)).OpenRedFlags);
    }

    [Fact]
    public async Task Submit_SameIdWithOtherContent_IsRefused()
    {
        var bench = await OpenedAsync();
        await bench.SubmitAsync(Flag("e1", "dvt", "m1"));

        var other = await bench.SubmitAsync(Flag("e1", "stroke", "m1"));

        var finding = Assert.Single(other.Findings);
        Assert.Equal((false, "REC003", RuleSeverity.Forbidden), (other.Accepted, finding.Rule.Id, finding.Severity));
        Assert.Empty(other.Events);
        Assert.Single((await ClientAsync(bench)).OpenRedFlags);
    }

    [Fact]
    public async Task Submit_IdOfARefusedOrMalformedCommand_IsFree()
    {
        var bench = await OpenedAsync();
        Assert.False((await bench.SubmitAsync(Flag("e1", "sniffles", "m1"))).Accepted);
        Assert.False((await bench.SubmitAsync("""{"type":"resume","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","reason":"x","commandId":"m1"}""")).Accepted);

        Assert.True((await bench.SubmitAsync(Flag("e1", "dvt", "m1"))).Accepted);
    }

    [Fact]
    public async Task Submit_RepeatAfterTheStageMovedOn_TellsTheStageOfThen()
    {
        var bench = await OpenedAsync();
        await bench.SubmitAsync(Score("2026-03-02T10:00:00Z", 40, "m1"));
        await bench.SubmitAsync(Score("2026-03-09T10:00:00Z", 20, "m2"));

        var again = await bench.SubmitAsync(Score("2026-03-02T10:00:00Z", 40, "m1"));

        Assert.Equal((2, EpisodeStage.Treating), (again.Version, again.Stage));
        Assert.Equal("ScoreRecorded", Assert.Single(again.Events).Event.GetType().Name);
    }

    [Theory]
    [InlineData("2026-03-02T10:00:00.0009Z")]
    [InlineData("2026-03-02T10:00:00.000Z")]
    public async Task Submit_RepeatThatDiffersBelowAMillisecond_IsTheSame(string at)
    {
        var bench = await OpenedAsync();
        await bench.SubmitAsync(Score("2026-03-02T10:00:00Z", 40, "m1"));

        var again = await bench.SubmitAsync(Score(at, 40, "m1"));

        Assert.Equal((true, 2L), (again.Accepted, again.Version));
    }

    private static async Task<Bench> OpenedAsync()
    {
        var bench = new Bench();
        foreach (var id in new[] { "e1", "e2" })
        {
            await bench.SubmitAsync($$"""{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"{{id}}","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""");
        }

        return bench;
    }

    private static string Flag(string episode, string flag, string id) =>
        $$"""{"type":"report-red-flag","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"{{episode}}","flag":"{{flag}}","detail":"seen","commandId":"{{id}}"}""";

    private static string Score(string at, int value, string id) =>
        $$"""{"type":"record-score","at":"{{at}}","actor":"p1","episode":"e1","measure":"ODI","value":{{value}},"commandId":"{{id}}"}""";

    private static Task<ClientRecord> ClientAsync(Bench bench) => bench.Service.ReadClientAsync(ClinicId.Default, new ClientId("c1"));
}
