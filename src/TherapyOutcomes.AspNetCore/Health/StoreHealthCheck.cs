using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Health;

/// <summary>Finds out whether the store can be reached and has the schema that this version reads and writes.</summary>
internal sealed class StoreHealthCheck(IServiceProvider services) : IHealthCheck
{
    public const string Name = "therapyoutcomes-store";

    // No clinic's record: whether the store has one doesn't matter, only that it answers.
    private static readonly ReadRequest Probe = new(RecordKey.For(new ClinicId("health-check")));

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        HealthReport.OfAsync(context, "The store can't be used", () => CheckAsync(cancellationToken), cancellationToken);

    private async Task<HealthCheckResult> CheckAsync(CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IRecordStore>();
        await store.GetStoreIdAsync(cancellationToken).ConfigureAwait(false);

        // The id may be known already, so something is also read.
        await foreach (var _ in store.ReadAsync([Probe], cancellationToken).ConfigureAwait(false))
        {
            break;
        }

        if (StoreParts.Find<IRecordCatalog>(services) is { } catalog)
        {
            await catalog.ListClinicsAsync(after: null, size: 1, cancellationToken).ConfigureAwait(false);
        }

        return HealthCheckResult.Healthy("The store answers.");
    }
}
