using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Health;

/// <summary>Finds out whether somebody does the due work of the clinics, by how long the oldest of it has waited.</summary>
internal sealed class DueWorkHealthCheck(IServiceProvider services, OutcomeHealthOptions options, ClinicTurns turns) : IHealthCheck
{
    public const string Name = "therapyoutcomes-due-work";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        HealthReport.OfAsync(context, "The due work can't be looked at", () => CheckAsync(context, cancellationToken), cancellationToken);

    private async Task<HealthCheckResult> CheckAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        if (StoreParts.Find<IWorklistStore>(services) is not { } worklist || StoreParts.Find<IRecordCatalog>(services) is not { } catalog)
        {
            return HealthCheckResult.Healthy("Not used: the store has no worklist.", new Dictionary<string, object> { ["isUsed"] = false });
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (clinics, behind, lag) = (await turns.NextAsync(catalog, options.MaxClinics, cancellationToken).ConfigureAwait(false), 0, TimeSpan.Zero);
        foreach (var clinic in clinics)
        {
            var waited = now - (await DueWorkLag.OldestAsync(worklist, clinic, now, cancellationToken).ConfigureAwait(false) ?? now);
            behind += waited > options.DegradedLag ? 1 : 0;
            lag = waited > lag ? waited : lag;
        }

        return Of(context, clinics.Count, behind, lag);
    }

    private HealthCheckResult Of(HealthCheckContext context, int clinics, int behind, TimeSpan lag)
    {
        var status = lag > options.UnhealthyLag ? context.Registration.FailureStatus : lag > options.DegradedLag ? HealthStatus.Degraded : HealthStatus.Healthy;
        return new HealthCheckResult(
            status,
            behind == 0 ? "Due work is done in time." : "Due work waits. Look for a runner that has stopped, or for records that it can't work on.",
            data: new Dictionary<string, object> { ["isUsed"] = true, ["clinics"] = clinics, ["clinicsBehind"] = behind, ["lagSeconds"] = (long)lag.TotalSeconds });
    }
}
