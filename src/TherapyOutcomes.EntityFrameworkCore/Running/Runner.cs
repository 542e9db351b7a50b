using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TherapyOutcomes.Running;

namespace TherapyOutcomes.EntityFrameworkCore.Running;

/// <summary>Does due work again and again, each time in a scope of its own, until the host stops.</summary>
internal sealed partial class Runner(IServiceScopeFactory scopes, RunnerOptions options, TimeProvider time, ILogger<Runner> logger) : BackgroundService
{
    // At most this part of the interval more or less.
    private const double Spread = 0.2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var isDone = await RunAsync(stoppingToken).ConfigureAwait(false);
                await Task.Delay(isDone ? Pause() : TimeSpan.Zero, time, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // What is left over is done by another process, or after the next start.
            }
        }
    }

    // Whatever goes wrong, such as a database that is being restarted, may be over the next time. A runner that ends for good would be noticed too late.
    private async Task<bool> RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            var scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                var report = await scope.ServiceProvider.GetRequiredService<DueWork>().RunOnceAsync(options.Request, stoppingToken).ConfigureAwait(false);
                Log(report);
                return report.IsDone;
            }
        }
        catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
        {
            LogRunFailed(problem, (problem as TherapyOutcomesException)?.Code ?? problem.GetType().Name);
            return true;
        }
    }

    private void Log(DueWorkReport report)
    {
        if (report.Reminders + report.StagesMoved > 0)
        {
            LogDone(report.Reminders, report.StagesMoved);
        }

        foreach (var failure in report.Failures)
        {
            LogRecordFailed(failure.Record?.ToString() ?? "all records", failure.Clinic, failure.Code);
        }
    }

    private TimeSpan Pause() => options.Interval * (1 - Spread + (2 * Spread * Random.Shared.NextDouble()));

    [LoggerMessage(1, LogLevel.Information, "Due work: {Reminders} reminders raised, {StagesMoved} stages moved.")]
    private partial void LogDone(int reminders, int stagesMoved);

    [LoggerMessage(2, LogLevel.Warning, "Due work of {Record} in the clinic {Clinic} failed: {Code}.")]
    private partial void LogRecordFailed(string record, ClinicId clinic, string code);

    [LoggerMessage(3, LogLevel.Error, "Due work failed and is tried again: {Code}.")]
    private partial void LogRunFailed(Exception problem, string code);
}
