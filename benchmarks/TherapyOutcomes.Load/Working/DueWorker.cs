using TherapyOutcomes.Load.Databases;
using TherapyOutcomes.Running;

namespace TherapyOutcomes.Load.Working;

/// <summary>Does due work until somebody ends the process, or until there is none. It reports each run that did something.</summary>
internal static class DueWorker
{
    // A process that was ended must not keep the others waiting for long.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // A bound for the case that nobody ends the process.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static async Task RunAsync(string provider, string connection, int daysAhead)
    {
        var factory = new OutcomeServiceFactory
        {
            Store = new LoadDatabase(provider, connection).Store,
            Time = new AheadClock(TimeSpan.FromDays(daysAhead)),
            StoresTextUnencrypted = true,
        };
        var work = factory.CreateDueWork();
        Lines.Write("ready");
        using var end = new CancellationTokenSource(Longest);
        while (!end.IsCancellationRequested)
        {
            var report = await work.RunOnceAsync(new DueWorkRequest { MaxRecords = 100, BatchSize = 10, Lease = Lease }, end.Token);
            Lines.Write(report.Failures.IsEmpty ? $"{(report.Records > 0 ? "did" : "idle")} {report.Records}" : $"failed {report.Failures[0]} {report.Failures[0].Message}");
            await Task.Delay(report.Records > 0 ? TimeSpan.Zero : Pause, end.Token);
        }
    }
}
