using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Limits;

/// <summary>Counts the requests of each caller. A user counts as one wherever they come from, and whoever isn't signed in by their address.</summary>
internal sealed class RequestRates(OutcomeWebOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetSlidingWindowLimiter(NameOf(http), _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.RequestsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    /// <summary>Returns how long the caller has to wait; null if they may go on.</summary>
    public TimeSpan? WaitOf(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(10);
    }

    public void Dispose() => _limiter.Dispose();

    private static string NameOf(HttpContext http) => http.User.Identity is { IsAuthenticated: true, Name: { } name }
        ? $"user {name}"
        : $"address {http.Connection.RemoteIpAddress}";
}
