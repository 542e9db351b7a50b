using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.AspNetCore.Hosting;

/// <summary>
/// Keeps a host from starting with a policy of all clinics that can't be used. Otherwise, the first request would fail. Policies of a provider of the host's
/// own may need a database, so those are the host's to validate (<see cref="OutcomeService.ValidatePoliciesAsync"/>).
/// </summary>
internal sealed class PolicyAtStart(IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var rules = scope.ServiceProvider.GetService<RuleBook>()
                ?? throw new InvalidOperationException("The endpoints need the library's services. Call builder.Services.AddTherapyOutcomes(…) before the app is built.");
            if (scope.ServiceProvider.GetRequiredService<IClinicPolicyProvider>() is SharedClinicPolicy shared)
            {
                rules.Validate(await shared.GetAsync(ClinicId.Default, cancellationToken).ConfigureAwait(false));
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
