namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>A theory whose cases need PostgreSQL. It is skipped, and says so, where <c>.ci/run</c> started none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute() => Skip = PostgreSqlTestDatabase.Server is null ? "No PostgreSQL: THERAPYOUTCOMES_POSTGRES is not set." : null;
}
