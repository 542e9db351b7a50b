using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TherapyOutcomes.AspNetCore.Health;

/// <summary>Writes what a check found: counts and codes alone. An exception isn't handed on, because its text could name a record.</summary>
internal static class HealthReport
{
    /// <summary>Runs a check. Whatever it throws is a failure with a code, unless it was canceled.</summary>
    public static async Task<HealthCheckResult> OfAsync(HealthCheckContext context, string part, Func<Task<HealthCheckResult>> check, CancellationToken cancellationToken)
    {
        try
        {
            return await check().ConfigureAwait(false);
        }
        catch (Exception problem) when (!(problem is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            var code = problem is TherapyOutcomesException known ? known.Code : problem.GetType().Name;
            return new HealthCheckResult(context.Registration.FailureStatus, $"{part}: {code}.", data: new Dictionary<string, object> { ["code"] = code });
        }
    }
}
