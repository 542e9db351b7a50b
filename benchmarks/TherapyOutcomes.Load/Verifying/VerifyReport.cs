using System.Diagnostics;
using System.Globalization;
using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Load.Speed;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Load.Verifying;

/// <summary>Fills each database with sealed records, seals the clinic, and measures how long it takes to verify all of it.</summary>
internal static class VerifyReport
{
    private const int Usual = 1_000_000;
    private const int EventsOfRecord = 30;
    private const int RecordsAtOnce = 1_000;

    public static async Task RunAsync(string[] options)
    {
        var events = options is ["--events", var number] ? int.Parse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : Usual;
        foreach (var provider in SpeedDatabase.Providers)
        {
            await using var database = await SpeedDatabase.CreateAsync(provider);
            await RunAsync(database, Math.Max(1, (int)Math.Round((double)events / EventsOfRecord)));
        }
    }

    private static async Task RunAsync(SpeedDatabase database, int records)
    {
        var factory = new OutcomeServiceFactory
        {
            Store = database.Load.Store,
            Time = new TherapyOutcomes.Testing.FixedClock(Story.Start.AddYears(1)),
            MasterKeys = MasterKeyRing.Create(),
        };
        Report.Title($"{database.Provider}, texts sealed");
        await MeasureAsync("filled", async () => await FillAsync(factory, records));
        await database.AnalyzeAsync();
        var seal = await MeasureAsync("sealed, which verifies first", async () =>
            (await factory.CreateVerifier().SealAsync(ClinicId.Default, new ActorId("office"))).Seal ?? throw new InvalidOperationException("Nothing was sealed."));

        // As another process does, which knows nothing of the store so far.
        var other = new OutcomeServiceFactory { Store = database.Load.Store, Time = factory.Time, MasterKeys = factory.MasterKeys };
        var report = await MeasureAsync("verified", () => other.CreateVerifier().VerifyAsync(new VerificationOptions { Seals = [seal] }));
        Report.Line(string.Create(
            CultureInfo.InvariantCulture, $"{report.Events:N0} events, {report.Records:N0} records, {report.Keys:N0} keys, {report.Findings.Length} findings; peak of this process so far {PeakMegabytes():N0} MB"));
    }

    private static async Task<int> FillAsync(OutcomeServiceFactory factory, int records)
    {
        var service = factory.CreateService();
        for (var first = 0; first < records; first += RecordsAtOnce)
        {
            var commands = Story.Of(FormattableString.Invariant($"v{first}"), Math.Min(RecordsAtOnce, records - first), EventsOfRecord, TimeSpan.FromDays(3)).ToList();
            var report = await service.ImportAsync(commands);
            if (report.Totals.Recorded != commands.Count)
            {
                throw new InvalidOperationException("A command was not accepted.");
            }
        }

        return records;
    }

    private static async Task<T> MeasureAsync<T>(string name, Func<Task<T>> work)
    {
        using var process = Process.GetCurrentProcess();
        var (start, busy) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        var result = await work();
        process.Refresh();
        Report.Line(string.Create(
            CultureInfo.InvariantCulture, $"{name,-30} {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s; this process was busy for {(process.TotalProcessorTime - busy).TotalSeconds:0.0} s"));
        return result;
    }

    private static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000.0;
    }
}
