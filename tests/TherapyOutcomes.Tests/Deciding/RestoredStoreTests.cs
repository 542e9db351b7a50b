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
    public async Task Evaluate_SameVersionsWithOtherEvents_AnswersFromTheStore()
    {
        var (bench, store) = await RunningAsync([.. Begun, Score(11, 20), Score(12, 19)]);
        Assert.Equal(EpisodeStage.Documenting, (await bench.Service.EvaluateAsync(E1)).Stage);

        store.Content = (await PlayedAsync([.. Begun, Score(11, 39), Score(12, 38), Score(13, 37)])).Store;

        await AssertAnswersFromTheStoreAsync(bench, store, EpisodeStage.Treating);
    }

    [Fact]
    public async Task Evaluate_FewerEvents_AnswersFromTheStore()
    {
        var (bench, store) = await RunningAsync([.. Begun, Score(11, 20), Score(12, 19)]);

        store.Content = (await PlayedAsync(Begun)).Store;

        await AssertAnswersFromTheStoreAsync(bench, store, EpisodeStage.Treating);
    }

    [Fact]
    public async Task Evaluate_NoEventsAtAll_SaysThatThereIsNoRecord()
    {
        var (bench, store) = await RunningAsync([.. Begun, Score(11, 20)]);

        store.Content = new InMemoryRecordStore();

        Assert.Null(await bench.Service.EvaluateAsync(E1));
        Assert.Equal(ErrorCodes.RecordMissing, (await bench.SubmitAsync(Score(13, 20))).Error?.Code);
        Assert.True((await bench.SubmitAsync(Begun[0])).Accepted);
    }

    [Fact]
    public async Task Evaluate_FewerEventsThatWentOnDifferentlySince_AnswersFromTheStore()
    {
        var (bench, store) = await RunningAsync([.. Begun, Score(11, 20)]);

        store.Content = (await PlayedAsync([.. Begun, Score(11, 39), Score(12, 38), Score(13, 37), Score(14, 36)])).Store;

        await AssertAnswersFromTheStoreAsync(bench, store, EpisodeStage.Treating);
    }

    // The repeat of a command that the restored store never saw is a new command.
    [Fact]
    public async Task Submit_ACommandThatTheRestoreTookAway_IsAppendedAgain()
    {
        var (bench, store) = await RunningAsync(Begun);
        var named = Bench.Read(Score(11, 20)) with { CommandId = new("m1") };
        Assert.True((await bench.Service.SubmitAsync(named)).Accepted);

        store.Content = (await PlayedAsync(Begun)).Store;
        var answer = await bench.Service.SubmitAsync(named);

        Assert.Equal((true, EpisodeStage.Documenting), (answer.Accepted, answer.Stage));
        Assert.Equal(answer.Version, (await bench.StoredAsync(E1)).Count);
    }

    // A flag that only the restored store knows holds; one that it doesn't know doesn't.
    [Fact]
    public async Task Evaluate_ClientsRecordRestored_JudgesByTheStore()
    {
        const string Flag = """{"type":"report-red-flag","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","flag":"dvt","detail":"swollen"}""";
        var (bench, store) = await RunningAsync([.. Begun, Flag]);
        Assert.Contains((await bench.Service.EvaluateAsync(E1)).Findings, finding => finding.Rule.Id == "MON009");

        store.Content = (await PlayedAsync(Begun)).Store;
        Assert.DoesNotContain((await bench.Service.EvaluateAsync(E1)).Findings, finding => finding.Rule.Id == "MON009");

        store.Content = (await PlayedAsync([.. Begun, Flag])).Store;
        Assert.Contains((await bench.Service.EvaluateAsync(E1)).Findings, finding => finding.Rule.Id == "MON009");
    }

    private static async Task AssertAnswersFromTheStoreAsync(Bench bench, ReplaceableStore store, EpisodeStage stage)
    {
        var fresh = new Bench(store);
        fresh.Clock.Now = Now;
        for (var time = 0; time < 2; time++)
        {
            var answer = await bench.Service.EvaluateAsync(E1);
            Assert.Equal(stage, answer.Stage);
            Assert.Equal(AnswerWriter.Write(await fresh.Service.EvaluateAsync(E1)), AnswerWriter.Write(answer));
        }

        var events = (await bench.StoredAsync(E1)).Count;
        var submitted = await bench.SubmitAsync(Score(20, 38));
        Assert.Equal((true, events + submitted.Events.Length), (submitted.Accepted, (int)submitted.Version));
        Assert.Equal(AnswerWriter.Write(await fresh.Service.EvaluateAsync(E1)), AnswerWriter.Write(await bench.Service.EvaluateAsync(E1)));
    }

    private static async Task<(Bench Bench, ReplaceableStore Store)> RunningAsync(string[] lines)
    {
        var store = new ReplaceableStore((await PlayedAsync(lines)).Store);
        var bench = new Bench(store);
        bench.Clock.Now = Now;
        Assert.NotNull(await bench.Service.EvaluateAsync(E1)); // now it is kept
        return (bench, store);
    }

    private static async Task<Bench> PlayedAsync(string[] lines)
    {
        var bench = new Bench();
        foreach (var line in lines)
        {
            Assert.True((await bench.SubmitAsync(line)).Accepted, line);
        }

        return bench;
    }

    private static string Score(int day, int value) =>
        $$"""{"type":"record-score","at":"2026-02-{{day}}T10:00:00Z","actor":"p1","episode":"e1","measure":"ODI","value":{{value}}}""";
}
