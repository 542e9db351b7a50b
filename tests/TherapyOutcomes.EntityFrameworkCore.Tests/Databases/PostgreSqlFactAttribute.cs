namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>A test that needs PostgreSQL. It is skipped, and says so, where <c>.ci/run</c> started none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSqlTestDatabase.Server is null ? "No PostgreSQL: THERAPYOUTCOMES_POSTGRES is not set." : null;
}
