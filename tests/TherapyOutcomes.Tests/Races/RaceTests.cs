using System.Diagnostics;
using System.Globalization;
using TherapyOutcomes.Tests.Storage;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Tests.Races;

/// <summary>
/// Two hosts act on one client at the same moment. Both loops meet at a barrier before each race; the spin in between
/// lets now one, now the other be first. 500 races, or as many as THERAPYOUTCOMES_RACES says: ten thousand take a minute.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class RaceTests
{
    private static readonly int Races = int.TryParse(
        Environment.GetEnvironmentVariable("THERAPYOUTCOMES_RACES"), NumberStyles.None, CultureInfo.InvariantCulture, out var races) ? races : 500;

    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));
    private static readonly RecordKey E2 = RecordKey.For(ClinicId.Default, new EpisodeId("e2"));
    private static readonly RecordKey C1 = RecordKey.For(ClinicId.Default, new ClientId("c1"));

    private const string Revoke = """{"type":"revoke-consent","at":"2026-03-02T10:00:00Z","actor":"p1","client":"c1","consent":"k1"}""";
    private const string Send = """{"type":"send-referral","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","referral":"r1","scope":["scores"]}""";
    private const string ReportFlag = """{"type":"report-red-flag","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","flag":"dvt","detail":"swollen"}""";
    private const string Sign = """{"type":"sign-note","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e2","note":"n1"}""";

    private static readonly string[] Referral =
    [
        Open("e1"),
        """{"type":"propose-referral","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","referral":"r1","to":{"kind":"physician","name":"Dr Haas"},"reason":"check","urgency":"routine"}""",
        """{"type":"grant-consent","at":"2026-03-02T09:00:00Z","actor":"p1","client":"c1","consent":"k1","purposes":["referral"],"recipients":["Dr Haas"],"scope":["scores"]}""",
    ];

    // An improvement in e2 that only lacks its signature.
    private static readonly string[] TwoEpisodes =
    [
        Open("e1"),
        Open("e2"),
        Score("2026-02-02T10:00:00Z", 40),
        Score("2026-02-09T10:00:00Z", 20),
        """{"type":"document-improvement","at":"2026-02-09T11:00:00Z","actor":"p1","episode":"e2","note":"n1","subjective":"a","objective":"b","assessment":"c","plan":"d"}""",
    ];

    [Fact]
    public async Task RevokeConsent_AgainstSendReferral_NothingIsDisclosedAfterTheRevocation()
    {
        var (sent, refused, conflicts) = (0, 0, 0);
        await RaceAsync(
            Referral,
            Revoke,
            Send,
            async (bench, store, revocation, sending) =>
            {
                Assert.True(revocation.Accepted, $"{revocation.Error}");
                Assert.Null(sending.Error);
                var history = (await bench.StoredAsync(C1)).Select(stored => stored.Name).ToList();
                var disclosed = history.IndexOf(nameof(InformationDisclosed));
                Assert.Equal(sending.Accepted, disclosed >= 0);
                Assert.Equal(sending.Accepted, (await bench.StoredAsync(E1)).Any(stored => stored.Name == "ReferralSent"));
                Assert.True(disclosed < history.IndexOf(nameof(ConsentRevoked)), string.Join(' ', history));
                Assert.True(sending.Accepted || sending.Findings[0].Rule.Id == "REF002");
                _ = sending.Accepted ? sent++ : refused++;
                conflicts += store.Conflicts;
            });

        Assert.True(sent > 0 && refused > 0, $"No race took place: {sent} sent, {refused} refused, {conflicts} conflicts.");
    }

    [Fact]
    public async Task ReportRedFlag_AgainstAStageMoveInAnotherEpisode_NothingMovesAfterTheFlag()
    {
        var (moved, held, conflicts) = (0, 0, 0);
        await RaceAsync(
            TwoEpisodes,
            ReportFlag,
            Sign,
            async (bench, store, flag, signing) =>
            {
                Assert.True(flag.Accepted && signing.Accepted);
                var flagged = store.Written.ToList().FindIndex(batch => Names(batch).Contains("RedFlagOpened"));
                var move = store.Written.ToList().FindIndex(batch => Names(batch).Contains(nameof(Documented)));
                Assert.True(flagged >= 0);

                // The order of writing: never the move behind the flag.
                Assert.True(move < flagged, $"The flag was written as batch {flagged}, the move as batch {move}.");
                if (move >= 0)
                {
                    // It asserted the record that it judged: the one from before the flag.
                    Assert.Equal(new RecordAssertion(C1, 0), Assert.Single(store.Written[move].Assertions));
                    moved++;
                }
                else
                {
                    Assert.Equal("MON009", signing.Findings[0].Rule.Id);
                    held++;
                }

                var episode = await bench.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(E2.Id));
                Assert.Equal(move >= 0 ? EpisodeStage.Monitoring : EpisodeStage.Documenting, episode!.Stage);
                Assert.Equal(episode.Stage, signing.Stage);
                conflicts += store.Conflicts;
            });

        Assert.True(moved > 0 && held > 0, $"No race took place: {moved} moved, {held} held, {conflicts} conflicts.");
    }

    [Fact]
    public async Task SendReferral_ConsentRevokedBetweenJudgingAndWriting_IsJudgedAgainAndRefused()
    {
        var (bench, store) = await CopyAsync(await PrepareAsync(Referral), new Random(1));
        using var _ = store;
        store.OnceBeforeAppend = async () => Assert.True((await new Bench(store).SubmitAsync(Revoke)).Accepted);

        var answer = await bench.SubmitAsync(Send);

        Assert.Equal((false, 1), (answer.Accepted, store.Conflicts));
        Assert.Equal("REF002", answer.Findings[0].Rule.Id);
        Assert.DoesNotContain(await bench.StoredAsync(C1), stored => stored.Name == nameof(InformationDisclosed));
    }

    [Fact]
    public async Task SignNote_FlagReportedElsewhereBetweenJudgingAndWriting_IsJudgedAgainAndHeld()
    {
        var (bench, store) = await CopyAsync(await PrepareAsync(TwoEpisodes), new Random(1));
        using var _ = store;
        store.OnceBeforeAppend = async () => Assert.True((await new Bench(store).SubmitAsync(ReportFlag)).Accepted);

        var answer = await bench.SubmitAsync(Sign);

        Assert.Equal((true, EpisodeStage.Documenting, 1), (answer.Accepted, answer.Stage, store.Conflicts));
        Assert.Equal("MON009", answer.Findings[0].Rule.Id);
    }

    [Fact]
    public async Task ReportRedFlag_StageMovedElsewhereBetweenJudgingAndWriting_BothStand()
    {
        var (bench, store) = await CopyAsync(await PrepareAsync(TwoEpisodes), new Random(1));
        using var _ = store;
        store.OnceBeforeAppend = async () => Assert.Equal(EpisodeStage.Monitoring, (await new Bench(store).SubmitAsync(Sign)).Stage);

        Assert.True((await bench.SubmitAsync(ReportFlag)).Accepted);
        Assert.Equal(0, store.Conflicts);
    }

    [Fact]
    public async Task Submit_AlwaysOvertaken_AnswersBusyAndWritesNothing()
    {
        var (bench, store) = await CopyAsync(await PrepareAsync(TwoEpisodes), new Random(1));
        using var _ = store;
        var overtaken = 0;
        async Task Overtake()
        {
            var score = Score($"2026-03-01T10:00:0{overtaken++}Z", 21);
            Assert.True((await new Bench(store).SubmitAsync(score)).Accepted);
            store.OnceBeforeAppend = Overtake;
        }

        store.OnceBeforeAppend = Overtake;

        var answer = await bench.SubmitAsync(Sign);

        Assert.Equal((false, ErrorCodes.Busy, 5), (answer.Accepted, answer.Error?.Code, overtaken));
        Assert.DoesNotContain(await bench.StoredAsync(E2), stored => stored.Name == "NoteSigned");
        store.OnceBeforeAppend = null;
        Assert.True((await bench.SubmitAsync(Sign)).Accepted);
    }

    private static async Task RaceAsync(
        string[] before, string one, string other, Func<Bench, OrderedStore, Answer, Answer, Task> check)
    {
        var prepared = await PrepareAsync(before);
        var (first, second) = (Bench.Read(one), Bench.Read(other));
        var random = new Random(2026);
        var (bench, store) = await CopyAsync(prepared, random);
        var (answer, answerToOther) = ((Answer?)null, (Answer?)null);
        using var barrier = new Barrier(2);

        var opponent = Task.Run(async () =>
        {
            for (var race = 0; race < Races; race++)
            {
                barrier.SignalAndWait();
                Wait(race * 7);
                answerToOther = await bench.Service.SubmitAsync(second);
                barrier.SignalAndWait();
            }
        });
        try
        {
            for (var race = 0; race < Races; race++)
            {
                barrier.SignalAndWait();
                Wait(race * 11);
                answer = await bench.Service.SubmitAsync(first);
                barrier.SignalAndWait();
                await check(bench, store, answer, answerToOther!);
                store.Dispose();
                (bench, store) = await CopyAsync(prepared, random);
            }
        }
        catch
        {
            barrier.RemoveParticipant(); // lets the opponent end by itself
            throw;
        }

        await opponent;
    }

    private static async Task<List<StoredEvent>> PrepareAsync(string[] lines)
    {
        var bench = new Bench();
        foreach (var line in lines)
        {
            Assert.True((await bench.SubmitAsync(line)).Accepted, line);
        }

        return [.. (await Task.WhenAll(new[] { E1, E2, C1 }.Select(bench.StoredAsync))).SelectMany(history => history)];
    }

    private static async Task<(Bench Bench, OrderedStore Store)> CopyAsync(List<StoredEvent> prepared, Random random)
    {
        var inner = new InMemoryRecordStore();
        foreach (var history in prepared.GroupBy(stored => stored.Key))
        {
            await inner.AppendAsync(StoredEvents.Batch([.. history]), CancellationToken.None);
        }

        var store = new OrderedStore(inner, random);
        return (new Bench(store), store);
    }

    // Up to a millisecond, which is longer than either command takes.
    private static void Wait(int step)
    {
        var start = Stopwatch.GetTimestamp();
        var time = TimeSpan.FromMicroseconds(step * 37 % 1000);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            Thread.SpinWait(5);
        }
    }

    private static IEnumerable<string> Names(AppendBatch batch) => batch.Appends.SelectMany(append => append.Events).Select(stored => stored.Name);

    private static string Open(string id) =>
        $$"""{"type":"open-episode","at":"2026-02-02T09:00:00Z","actor":"p1","episode":"{{id}}","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""";

    private static string Score(string at, int value) =>
        $$"""{"type":"record-score","at":"{{at}}","actor":"p1","episode":"e2","measure":"ODI","value":{{value}}}""";
}
