using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>
/// A store is put back to an older state under a running service, and goes on differently. What the service keeps in memory is
/// compared with the store at each load, so that it answers as a service that kept nothing.
/// </summary>
public sealed class RestoredStoreTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Begun =
    [
        """{"type":"open-episode","at":"2026-02-02T09:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""",
        Score(10, 40),
    ];

    [Fact]
    public void Evaluate_SameVersionsWithOtherEvents_AnswersFromTheStore()
    {
        var (clinic, store) = Running([.. Begun, Score(11, 20), Score(12, 19)]);
        Assert.Equal(EpisodeStage.Documenting, clinic.Evaluate(E1).Stage);

        store.Content = Played([.. Begun, Score(11, 39), Score(12, 38), Score(13, 37)]).Store;

        AssertAnswersFromTheStore(clinic, store, EpisodeStage.Treating);
    }

    [Fact]
    public void Evaluate_FewerEvents_AnswersFromTheStore()
    {
        var (clinic, store) = Running([.. Begun, Score(11, 20), Score(12, 19)]);

        store.Content = Played(Begun).Store;

        AssertAnswersFromTheStore(clinic, store, EpisodeStage.Treating);
    }

    [Fact]
    public void Evaluate_NoEventsAtAll_SaysThatThereIsNoRecord()
    {
        var (clinic, store) = Running([.. Begun, Score(11, 20)]);

        store.Content = new InMemoryRecordStore();

        Assert.Null(clinic.TryEvaluate(E1));
        Assert.Equal(ErrorCodes.RecordMissing, clinic.Play(Score(13, 20)).Error?.Code);
        Assert.True(clinic.Play(Begun[0]).Accepted);
    }

    [Fact]
    public void Evaluate_FewerEventsThatWentOnDifferentlySince_AnswersFromTheStore()
    {
        var (clinic, store) = Running([.. Begun, Score(11, 20)]);

        store.Content = Played([.. Begun, Score(11, 39), Score(12, 38), Score(13, 37), Score(14, 36)]).Store;

        AssertAnswersFromTheStore(clinic, store, EpisodeStage.Treating);
    }

    // The repeat of a command that the restored store never saw is a new command.
    [Fact]
    public void Submit_ACommandThatTheRestoreTookAway_IsAppendedAgain()
    {
        var (clinic, store) = Running(Begun);
        var named = TestClinic.ReadCommand(Score(11, 20)) with { CommandId = new("m1") };
        Assert.True(clinic.Send(named).Accepted);

        store.Content = Played(Begun).Store;
        var answer = clinic.Send(named);

        Assert.Equal((true, EpisodeStage.Documenting), (answer.Accepted, answer.Stage));
        Assert.Equal(answer.Version, clinic.ReadStored(E1).Count);
    }

    // A flag that only the restored store knows holds; one that it doesn't know doesn't.
    [Fact]
    public void Evaluate_ClientsRecordRestored_JudgesByTheStore()
    {
        const string Flag = """{"type":"report-red-flag","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","flag":"dvt","detail":"swollen"}""";
        var (clinic, store) = Running([.. Begun, Flag]);
        Assert.Contains(clinic.Evaluate(E1).Findings, finding => finding.Rule.Id == "MON009");

        store.Content = Played(Begun).Store;
        Assert.DoesNotContain(clinic.Evaluate(E1).Findings, finding => finding.Rule.Id == "MON009");

        store.Content = Played([.. Begun, Flag]).Store;
        Assert.Contains(clinic.Evaluate(E1).Findings, finding => finding.Rule.Id == "MON009");
    }

    private static void AssertAnswersFromTheStore(TestClinic clinic, ReplaceableStore store, EpisodeStage stage)
    {
        var fresh = new TestClinic(store: store) { Now = Now };
        for (var time = 0; time < 2; time++)
        {
            var answer = clinic.Evaluate(E1);
            Assert.Equal(stage, answer.Stage);
            Assert.Equal(AnswerWriter.Write(fresh.Evaluate(E1)), AnswerWriter.Write(answer));
        }

        var events = clinic.ReadStored(E1).Count;
        var submitted = clinic.Play(Score(20, 38));
        Assert.Equal((true, events + submitted.Events.Count(recorded => recorded.Metadata.Record == E1)), (submitted.Accepted, (int)submitted.Version));
        Assert.Equal(AnswerWriter.Write(fresh.Evaluate(E1)), AnswerWriter.Write(clinic.Evaluate(E1)));
    }

    private static (TestClinic Clinic, ReplaceableStore Store) Running(string[] lines)
    {
        var store = new ReplaceableStore(Played(lines).Store);
        var clinic = new TestClinic(store: store) { Now = Now };
        Assert.NotNull(clinic.Evaluate(E1)); // now it is kept
        return (clinic, store);
    }

    private static TestClinic Played(string[] lines)
    {
        var clinic = new TestClinic();
        foreach (var line in lines)
        {
            clinic.Play(line).AssertAccepted();
        }

        return clinic;
    }

    private static string Score(int day, int value) =>
        $$"""{"type":"record-score","at":"2026-02-{{day}}T10:00:00Z","actor":"p1","episode":"e1","measure":"ODI","value":{{value}}}""";
}
