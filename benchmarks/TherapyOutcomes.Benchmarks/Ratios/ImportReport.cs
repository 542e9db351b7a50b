using System.Diagnostics;
using System.Text.Json;
using TherapyOutcomes.Benchmarks.Cases;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Benchmarks.Ratios;

/// <summary>Compares importing a clinic's earlier records with submitting them one by one, each at its own time.</summary>
internal static class ImportReport
{
    private const int Clients = 200;
    private const int Rounds = 5;
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    // The least of several rounds in which the ways take turns: all do the same work, and disturbances only add time.
    public static void Print(TextWriter output)
    {
        var (named, unnamed) = (EarlierRecords.Of(Clients, isNamed: true), EarlierRecords.Of(Clients, isNamed: false));
        var ways = new (string Name, Func<(TimeSpan Time, long Batches)> Run)[]
        {
            ("submitted one by one", () => Submit(named)),
            ("imported", () => Import(named)),
            ("imported without ids", () => Import(unnamed)),
            ("imported again", () => ImportAgain(named)),
        };
        var least = ways.ToDictionary(way => way.Name, _ => (Time: TimeSpan.MaxValue, Batches: 0L));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, run) in ways)
            {
                var result = run();
                least[name] = result.Time < least[name].Time ? result : least[name];
            }
        }

        output.WriteLine(JsonSerializer.Serialize(
            least.Select(way => new
            {
                Way = way.Key,
                Commands = named.Count,
                Milliseconds = Math.Round(way.Value.Time.TotalMilliseconds),
                MicrosecondsEach = Math.Round(way.Value.Time.TotalMicroseconds / named.Count, 1),
                way.Value.Batches,
                TimesSubmitted = Math.Round(way.Value.Time / least["submitted one by one"].Time, 2),
            }),
            Readable));
    }

    private static (TimeSpan Time, long Batches) Submit(IReadOnlyList<Command> commands)
    {
        var clock = new FixedClock(commands[0].At);
        var service = new OutcomeServiceFactory { Store = new InMemoryRecordStore(), Time = clock, StoresTextUnencrypted = true }.CreateService();
        var start = Stopwatch.GetTimestamp();
        foreach (var command in commands)
        {
            clock.Now = command.At;
            if (!Wait(service.SubmitAsync(command)).Accepted)
            {
                throw new InvalidOperationException("A command was not accepted.");
            }
        }

        return (Stopwatch.GetElapsedTime(start), commands.Count);
    }

    private static (TimeSpan Time, long Batches) Import(IReadOnlyList<Command> commands) => Import(NewService(commands), commands);

    private static (TimeSpan Time, long Batches) ImportAgain(IReadOnlyList<Command> commands)
    {
        var service = NewService(commands);
        Import(service, commands);
        return Import(service, commands);
    }

    private static (TimeSpan Time, long Batches) Import(OutcomeService service, IReadOnlyList<Command> commands)
    {
        var start = Stopwatch.GetTimestamp();
        var report = Wait(service.ImportAsync(commands));
        return report.Totals.NotAccepted == 0
            ? (Stopwatch.GetElapsedTime(start), report.Totals.Batches)
            : throw new InvalidOperationException("A command was not accepted.");
    }

    private static OutcomeService NewService(IReadOnlyList<Command> commands) =>
        new OutcomeServiceFactory { Store = new InMemoryRecordStore(), Time = new FixedClock(commands[^1].At.AddDays(1)), StoresTextUnencrypted = true }.CreateService();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
