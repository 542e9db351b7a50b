using System.Reflection;
using TherapyOutcomes.Tests.Support;
using Xunit.Sdk;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

/// <summary>Runs a theory on each database that is there: always on SQLite, and on PostgreSQL where a server was started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => All.Select(kind => new object[] { kind });

    public static IEnumerable<DatabaseKind> All => PostgreSqlServer.Address is null ? [DatabaseKind.Sqlite] : [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];
}
