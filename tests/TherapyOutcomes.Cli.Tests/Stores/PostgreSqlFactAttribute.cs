namespace TherapyOutcomes.Cli.Tests.Stores;

/// <summary>A test that needs PostgreSQL. It is skipped, and says so, where none was started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = TestStore.Server is null ? "No PostgreSQL: THERAPYOUTCOMES_POSTGRES is not set." : null;
}
