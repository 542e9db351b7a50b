namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
