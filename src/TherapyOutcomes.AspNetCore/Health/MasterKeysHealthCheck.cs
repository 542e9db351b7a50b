using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.AspNetCore.Health;

/// <summary>Finds out whether the current master key wraps a random key and unwraps it again.</summary>
internal sealed class MasterKeysHealthCheck(IServiceProvider services) : IHealthCheck
{
    public const string Name = "therapyoutcomes-master-keys";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        HealthReport.OfAsync(context, "The master keys can't be used", () => CheckAsync(cancellationToken), cancellationToken);

    private async Task<HealthCheckResult> CheckAsync(CancellationToken cancellationToken)
    {
        var check = services.GetRequiredService<MasterKeyCheck>();
        await check.RunAsync(cancellationToken).ConfigureAwait(false);
        return HealthCheckResult.Healthy(
            check.IsUsed ? "The current master key wraps and unwraps." : "Not used: texts are stored unencrypted.",
            new Dictionary<string, object> { ["isUsed"] = check.IsUsed });
    }
}
