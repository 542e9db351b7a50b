using System.Runtime.CompilerServices;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>
/// A client is erased while others read and write their records, each process with a service and caches of its own. From the moment in which the erasure
/// is answered, no process reads a word or accepts a command, whatever it has kept.
/// </summary>
public sealed class ErasureWhileBusyTests
{
    private static readonly ClientId Client = new("c1");

    // An erasure looks through all that is kept about the client before it asks for its turn. Against writers who never pause it could lose every race.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Erase_WhileOthersReadWriteAndImport_LeavesNoWordAndEndsAtOnce()
    {
        for (var round = 0; round < 40; round++)
        {
            var (store, keys) = (new InMemoryRecordStore(), MasterKeyRing.Create());
            var eraser = Node();
            eraser.Play(Open("e1")).AssertAccepted();
            using var erased = new CancellationTokenSource();
            var busy = new List<Task>
            {
                Task.Run(() => WorkAsync(Node().Service, number => Goal($"a{number}"), erased.Token)),
                Task.Run(() => WorkAsync(Node().Service, number => Consent($"k{number}"), erased.Token)), // changes the client's own record
                Task.Run(() => WorkAsync(Node().Service, number => Open($"o{number}"), erased.Token)), // makes new keys
                Task.Run(() => ImportAsync(Node().Service, erased.Token)),
            };
            await Task.Delay(round % 4);

            await EraseAsync(eraser);
            await erased.CancelAsync();

            await Task.WhenAll(busy);
            await AssertErasedAsync(eraser, store);
            await AssertErasedAsync(Node(), store);
            Assert.DoesNotContain(Reachable.From(eraser.Service).OfType<RecordSecret>(), secret => secret.Record.Kind != RecordKind.Clinic && !secret.IsDestroyed);

            TestClinic Node() => new(store: store, masterKeys: keys) { Now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero) };
        }
    }

    // Others may win every race for a while: then the same command is sent again.
    private static async Task EraseAsync(TestClinic clinic)
    {
        var erase = new EraseClient { At = clinic.Now, Actor = new("p1"), Client = Client, Reason = ErasureReason.ClientRequest, CommandId = new("erase") };
        var answer = await clinic.Service.SubmitAsync(erase);
        while (answer.Outcome == AnswerOutcome.Busy)
        {
            answer = await clinic.Service.SubmitAsync(erase);
        }

        answer.AssertAccepted();
    }

    private static async Task WorkAsync(OutcomeService service, Func<int, string> line, CancellationToken erased)
    {
        for (var number = 0; ; number++)
        {
            var isErased = erased.IsCancellationRequested; // asked before, so that what follows begins after the erasure was answered
            var episode = await service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId("e1"), CancellationToken.None);
            var answer = await service.SubmitAsync(TestClinic.ReadCommand(line(number)), CancellationToken.None);
            AssertAcceptedOr(answer, ErrorCodes.ClientErased, ErrorCodes.Busy);
            if (isErased)
            {
                Assert.True(episode!.Complaint.IsErased);
                Assert.Equal(ErrorCodes.ClientErased, answer.Error?.Code);
                return;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private static async Task ImportAsync(OutcomeService service, CancellationToken erased)
    {
        var late = new HashSet<long>();
        var refused = 0;
        await service.ImportAsync(CommandsAsync(late, erased, CancellationToken.None), new ImportOptions
        {
            CommandsAtOnce = 5,
            Answered = imported =>
            {
                AssertAcceptedOr(imported.Answer, ErrorCodes.ClientErased, ErrorCodes.Busy);
                Assert.True(!late.Contains(imported.Place) || imported.Answer.Error?.Code == ErrorCodes.ClientErased, $"{imported.Place}: {imported.Answer.Error}");
                refused += late.Contains(imported.Place) ? 1 : 0;
                return ValueTask.CompletedTask;
            },
        }, CancellationToken.None);

        Assert.Equal(late.Count, refused);
        Assert.NotEmpty(late);
    }

    private static async IAsyncEnumerable<CommandReading> CommandsAsync(HashSet<long> late, CancellationToken erased, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var place = 1; late.Count < 7; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (erased.IsCancellationRequested)
            {
                late.Add(place);
            }

            yield return CommandReader.Read(System.Text.Encoding.UTF8.GetBytes(Goal($"i{place}")));
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static void AssertAcceptedOr(Answer answer, params string[] codes) =>
        Assert.True(answer.Accepted || codes.Contains(answer.Error?.Code), $"{answer.Outcome} {answer.Error}");

    private static async Task AssertErasedAsync(TestClinic clinic, InMemoryRecordStore store)
    {
        foreach (var summary in await store.ListAllAsync(new RecordQuery { Clinic = ClinicId.Default, Client = Client }))
        {
            await foreach (var recorded in clinic.Service.ReadEventsAsync(summary.Key))
            {
                Assert.All(TextMap.Of(recorded.Event), text => Assert.True(text.Text.IsErased));
            }
        }

        var rows = await store.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 10_000, CancellationToken.None);
        Assert.All(rows.Where(row => row.Content!.Subject == Client), row => Assert.True(row.Content!.Wrapped.IsEmpty));
        Assert.Equal(ErrorCodes.ClientErased, clinic.Play(Open("e2")).Error?.Code);
    }

    private static string Goal(string id) =>
        $$"""{"type":"set-goal","at":"2026-03-02T10:00:00Z","actor":"p1","episode":"e1","goal":"{{id}}","text":"{{Samples.Canary}}"}""";

    private static string Consent(string id) =>
        $$"""{"type":"grant-consent","at":"2026-03-02T10:00:00Z","actor":"p1","client":"c1","consent":"{{id}}","purposes":["referral"],"recipients":["{{Samples.Canary}}"],"scope":["plan"]}""";

    private static string Open(string id) =>
        $$"""{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"{{id}}","client":"c1","practitioner":"p1","complaint":"{{Samples.Canary}}","primaryMeasure":"ODI","chronicity":"chronic"}""";
}
