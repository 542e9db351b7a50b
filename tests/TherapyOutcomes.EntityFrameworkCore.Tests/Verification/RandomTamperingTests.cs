using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>
/// Whatever somebody changes who can write to the database is found against a seal, and the record is named. Nothing is found twice, and no record is named
/// that nobody touched.
/// </summary>
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
        var wrong = new List<string>();
        for (var done = 0; done < times;)
        {
            if (await TryAsync(tables, random) is { } tampering)
            {
                done++;
                var findings = (await clinic.VerifyAsync()).Findings;
                if (!findings.Any(finding => tampering.Records.Contains(finding.Record))
                    || findings.Any(finding => finding.Clinic == "default" && !tampering.Records.Contains(finding.Record))
                    || findings.DistinctBy(finding => (finding.Kind, finding.Record, finding.Version, finding.Clinic)).Count() != findings.Length)
                {
                    wrong.Add($"{done}: {tampering.What}; found: {string.Join("; ", findings)}");
                }
            }

            await tables.RestoreAsync();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
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
