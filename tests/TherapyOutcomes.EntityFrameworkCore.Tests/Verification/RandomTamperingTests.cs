using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>Whatever somebody changes who can write to the database is found against a seal, and the record is named.</summary>
[Trait("Speed", "Slow")]
public sealed class RandomTamperingTests
{
    [Fact]
    public Task Verify_RandomTamperingOfSqlite_IsFoundAndNamed() => TamperAsync(DatabaseKind.Sqlite, times: 1_000);

    [PostgreSqlFact]
    public Task Verify_RandomTamperingOfPostgreSql_IsFoundAndNamed() => TamperAsync(DatabaseKind.PostgreSql, times: 200);

    private static async Task TamperAsync(DatabaseKind kind, int times)
    {
        var random = new Random(19);
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        Assert.Empty((await clinic.VerifyAsync()).Findings);
        var missed = new List<string>();
        for (var done = 0; done < times;)
        {
            if (await TryAsync(tables, random) is { } tampering)
            {
                done++;
                var findings = (await clinic.VerifyAsync()).Findings;
                if (!findings.Any(finding => tampering.Records.Contains(finding.Record)))
                {
                    missed.Add($"{done}: {tampering.What}; found: {string.Join("; ", findings)}");
                }
            }

            await tables.RestoreAsync();
        }

        Assert.Empty(missed);
        Assert.Empty((await clinic.VerifyAsync()).Findings);
    }

    // The database itself turns some changes down.
    private static async Task<Tampering?> TryAsync(Tables tables, Random random)
    {
        try
        {
            return await Tampering.DoAsync(tables, random);
        }
        catch (DbException)
        {
            return null;
        }
    }
}
