namespace TherapyOutcomes.Tests.Support;

/// <summary>A theory whose cases need PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute() => Skip = PostgreSqlServer.ReasonToSkip;
}
