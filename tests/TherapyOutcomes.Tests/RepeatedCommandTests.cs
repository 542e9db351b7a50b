using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests;

/// <summary>Command ids are unique in their record, and a record is never mistaken for another.</summary>
public sealed class RepeatedCommandTests
{
    [Fact]
    public void Submit_UnderAnIdThatTheLibraryGaveToAnother_IsRefusedAndNotBusy()
    {
        var clinic = new TestClinic();
        var open = (OpenEpisode)TestClinic.ReadCommand("""{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"acute"}""");
        var given = clinic.Play(open).Events[0].Metadata.Command;

        var answer = clinic.Send(new RecordScore
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
    public async Task Submit_AgainAtTheTimeThatTheHostSupplies_IsARepeatAndKeepsTheFirstTime()
    {
        var clinic = new TestClinic();
        var first = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        const string Line = """{"type":"open-episode","commandId":"m1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"acute"}""";
        Command At(DateTimeOffset at) => CommandReader.Read(Line, new CommandDefaults { Actor = new("p1"), At = at }).Command!;
        clinic.Now = first;
        Assert.False((await clinic.Service.SubmitAsync(At(first))).IsRepeat);

        clinic.Now = first.AddSeconds(2);
        var again = await clinic.Service.SubmitAsync(At(clinic.Now));

        Assert.Equal((true, true, 1L), (again.Accepted, again.IsRepeat, again.Version));
        Assert.Equal(first, Assert.Single(again.Events).Metadata.OccurredAt);
        Assert.Contains("\"outcome\":\"accepted\",\"repeat\":true", AnswerWriter.Write(again), StringComparison.Ordinal);
        var dated = CommandReader.Read(Line.Replace("{", "{\"at\":\"2026-03-02T09:00:00Z\",", StringComparison.Ordinal), new CommandDefaults { Actor = new("p1"), At = clinic.Now }).Command!;
        Assert.Equal("REC003", Assert.Single((await clinic.Service.SubmitAsync(dated)).Findings).Rule.Id); // said a time, so it is another command
    }

    [Fact]
    public void Submit_OneIdInTwoEpisodesOfAClient_AreTwoCommands()
    {
        var clinic = Opened();

        var first = clinic.Play(Flag("e1", "dvt", "m1"));
        var second = clinic.Play(Flag("e2", "night-pain", "m1"));

        Assert.Null(second.Error);
        Assert.True(first.Accepted && second.Accepted);
        Assert.Equal(2, clinic.ReadClient("c1").OpenRedFlags.Count);
    }

    [Fact]
    public void Submit_OneIdForAnEpisodeAndItsClient_AreTwoCommands()
    {
        var clinic = Opened();
        clinic.Play(Flag("e1", "dvt", "m1"));

        var answer = clinic.Play("""{"type":"grant-consent","at":"2026-03-02T10:00:00Z","actor":"p1","client":"c1","consent":"k1","purposes":["referral"],"recipients":["Dr Haas"],"scope":["redFlags"],"commandId":"m1"}""");

        Assert.True(answer.Accepted);
        Assert.Single(clinic.ReadClient("c1").Privacy.Consents);
    }

    [Fact]
    public void Submit_SameIdAndContentAgain_TouchesNeitherRecord()
    {
        var clinic = Opened();
        var first = clinic.Play(Flag("e1", "dvt", "m1"));

        var again = clinic.Play(Flag("e1", "dvt", "m1"));

        Assert.Equal((true, first.Version, first.Stage), (again.Accepted, again.Version, again.Stage));
        Assert.Equal(first.Events.Select(Canonical.Json), again.Events.Select(Canonical.Json));
        Assert.Single(clinic.ReadClient("c1").OpenRedFlags);
    }

    [Fact]
    public void Submit_SameIdWithOtherContent_IsRefused()
    {
        var clinic = Opened();
        clinic.Play(Flag("e1", "dvt", "m1"));

        var other = clinic.Play(Flag("e1", "stroke", "m1"));

        var finding = Assert.Single(other.Findings);
        Assert.Equal((false, "REC003", RuleSeverity.Forbidden), (other.Accepted, finding.Rule.Id, finding.Severity));
        Assert.Empty(other.Events);
        Assert.Single(clinic.ReadClient("c1").OpenRedFlags);
    }

    [Fact]
    public void Submit_IdOfARefusedOrMalformedCommand_IsFree()
    {
        var clinic = Opened();
        Assert.False(clinic.Play(Flag("e1", "sniffles", "m1")).Accepted);
        Assert.False(clinic.Play("""{"type":"resume","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","reason":"x","commandId":"m1"}""").Accepted);

        Assert.True(clinic.Play(Flag("e1", "dvt", "m1")).Accepted);
    }

    [Fact]
    public void Submit_RepeatAfterTheStageMovedOn_TellsTheStageOfThen()
    {
        var clinic = Opened();
        clinic.Play(Score("2026-03-02T10:00:00Z", 40, "m1"));
        clinic.Play(Score("2026-03-09T10:00:00Z", 20, "m2"));

        var again = clinic.Play(Score("2026-03-02T10:00:00Z", 40, "m1"));

        Assert.Equal((2, EpisodeStage.Treating), (again.Version, again.Stage));
        Assert.Equal("ScoreRecorded", Assert.Single(again.Events).Event.GetType().Name);
    }

    [Theory]
    [InlineData("2026-03-02T10:00:00.0009Z")]
    [InlineData("2026-03-02T10:00:00.000Z")]
    public void Submit_RepeatThatDiffersBelowAMillisecond_IsTheSame(string at)
    {
        var clinic = Opened();
        clinic.Play(Score("2026-03-02T10:00:00Z", 40, "m1"));

        var again = clinic.Play(Score(at, 40, "m1"));

        Assert.Equal((true, 2L), (again.Accepted, again.Version));
    }

    private static TestClinic Opened()
    {
        var clinic = new TestClinic();
        clinic.OpenEpisode("e1");
        clinic.OpenEpisode("e2");
        return clinic;
    }

    private static string Flag(string episode, string flag, string id) =>
        $$"""{"type":"report-red-flag","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"{{episode}}","flag":"{{flag}}","detail":"seen","commandId":"{{id}}"}""";

    private static string Score(string at, int value, string id) =>
        $$"""{"type":"record-score","at":"{{at}}","actor":"p1","episode":"e1","measure":"ODI","value":{{value}},"commandId":"{{id}}"}""";
}
