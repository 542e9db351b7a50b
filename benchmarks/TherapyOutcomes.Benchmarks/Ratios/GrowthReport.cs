using System.Diagnostics;
using System.Text.Json;
using TherapyOutcomes.Benchmarks.Cases;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Benchmarks.Ratios;

/// <summary>
/// Measures the time of one more command as a record grows, the total time of a long record, and how many concurrent writers must try again.
/// </summary>
internal static class GrowthReport
{
    private const int Commands = 60;
    private static readonly int[] Histories = [10, 100, 1_000, 5_000];
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Print(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new { OneCommand = OneCommand(), ToOneEpisode = Sums([2_000, 4_000, 8_000], Episode), ConsentsOfOneClient = Sums([1_000, 2_000, 4_000], Consents) },
        Readable));

    // Takes the minimum of several rounds in which the histories take turns. All do the same work, and disturbances only add time. The first
    // rounds give the compiler time to finish.
    private static object[] OneCommand()
    {
        const int Rounds = 10;
        var rounds = Histories.ToDictionary(events => events, _ => new List<(double Microseconds, long Bytes)>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var events in Histories)
            {
                rounds[events].Add(Measure(new GrowingEpisode(events)));
            }

            Thread.Sleep(200);
        }

        var all = Histories.Select(events => (Events: events, Least: rounds[events].Min())).ToList();
        return
        [
            .. all.Select(one => new
            {
                one.Events,
                Microseconds = Math.Round(one.Least.Microseconds, 1),
                one.Least.Bytes,
                TimesFirst = Math.Round(one.Least.Microseconds / all[0].Least.Microseconds, 2),
                BytesTimesFirst = Math.Round((double)one.Least.Bytes / all[0].Least.Bytes, 2),
            }),
        ];
    }

    private static (double Microseconds, long Bytes) Measure(GrowingEpisode episode)
    {
        var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        for (var command = 0; command < Commands; command++)
        {
            episode.Next();
        }

        return (Stopwatch.GetElapsedTime(start).TotalMicroseconds / Commands, (GC.GetAllocatedBytesForCurrentThread() - bytes) / Commands);
    }

    private static object[] Sums(int[] counts, Action<int> run) =>
    [
        .. counts.Select(count =>
        {
            var start = Stopwatch.GetTimestamp();
            run(count);
            var elapsed = Stopwatch.GetElapsedTime(start);
            return new { Commands = count, Seconds = Math.Round(elapsed.TotalSeconds, 2), MicrosecondsEach = Math.Round(elapsed.TotalMicroseconds / count, 1) };
        }),
    ];

    private static void Episode(int commands) => GC.KeepAlive(new GrowingEpisode(commands));

    private static void Consents(int consents)
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));
        var service = new OutcomeServiceFactory { Store = new InMemoryRecordStore(), Time = clock, StoresTextUnencrypted = true }.CreateService();
        for (var number = 0; number < consents; number++)
        {
            clock.Now += TimeSpan.FromMinutes(1);
            service.SubmitAsync(new GrantConsent
            {
                Client = new("c1"),
                At = clock.Now,
                Actor = new("pat"),
                CommandId = new($"m{number}"),
                Consent = new($"k{number}"),
                Purposes = [DisclosurePurpose.Referral],
                Recipients = [$"Dr {number}"],
                Scope = [DisclosureScope.Scores],
            }).GetAwaiter().GetResult();
        }
    }
}
