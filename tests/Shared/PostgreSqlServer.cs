namespace TherapyOutcomes.Tests.Support;

/// <summary>The PostgreSQL that <c>.ci/run</c> started. Where there is none, tests that need it are skipped and say so.</summary>
internal static class PostgreSqlServer
{
    internal const string Absent = "No PostgreSQL: THERAPYOUTCOMES_POSTGRES is not set.";

    internal static string? Address { get; } = Environment.GetEnvironmentVariable("THERAPYOUTCOMES_POSTGRES");

    /// <summary>Why a test is skipped; null if the server is there.</summary>
    internal static string? ReasonToSkip => Address is null ? Absent : null;
}
