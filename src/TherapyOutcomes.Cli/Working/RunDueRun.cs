using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Running;

namespace TherapyOutcomes.Cli.Working;

/// <summary>Does the due work of a store once.</summary>
internal sealed class RunDueRun(CliHost host, StoreChoice choice, ClinicId? clinic, ActorId actor, TimeZoneInfo zone, bool isJson)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var store = await OpenStore.ExistingAsync(choice, cancellationToken).ConfigureAwait(false);
        var work = store.Factory(new ClinicPolicy { TimeZone = zone }, host.Time).CreateDueWork();
        var report = await work.RunOnceAsync(new DueWorkRequest { Clinic = clinic, Actor = actor, MaxRecords = int.MaxValue }, cancellationToken).ConfigureAwait(false);
        await WriteAsync(report).ConfigureAwait(false);
        foreach (var failure in report.Failures)
        {
            await host.SayAsync($"Not done: {Where(failure)}: {LibraryErrors.Say($"{failure.Code}: {failure.Message}", reason: null)}").ConfigureAwait(false);
        }

        return report.Failures.IsEmpty ? ExitCodes.Done : ExitCodes.Refused;
    }

    private Task WriteAsync(DueWorkReport report) => isJson ? host.Out.WriteLineAsync(Json.Write(ForJson(report))) : host.PrintAsync(InWords(report));

    private static string InWords(DueWorkReport report) => report.Records == 0 && report.Failures.IsEmpty
        ? "Nothing was due."
        : $"Looked at {Counts.Of(report.Records, "record")}. Reminders raised: {Numbers.Write(report.Reminders)}. Stages moved: {Numbers.Write(report.StagesMoved)}. Only evaluated again: {Numbers.Write(report.Refreshed)}.";

    private static object ForJson(DueWorkReport report) => new
    {
        report.Records,
        report.Reminders,
        report.StagesMoved,
        report.Refreshed,
        Failures = report.Failures.Select(failure => new { Clinic = failure.Clinic.Value, Record = failure.Record?.ToString(), failure.Code, failure.Message }),
    };

    private static string Where(DueWorkFailure failure) =>
        failure.Record is { } record ? $"{record} in the clinic {failure.Clinic}" : $"the clinic {failure.Clinic}";
}
