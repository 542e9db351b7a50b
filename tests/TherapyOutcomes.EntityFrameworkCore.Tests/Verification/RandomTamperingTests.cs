using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Processes;
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
    public Task Verify_RandomTamperingOfSqlite_IsFoundAndNamed() => TamperAsync(DatabaseKind.Sqlite, times: Repetitions.Tamperings);

    [Fact]
    public Task Verify_SeveralRandomTamperingsAtOnce_AreFoundAndNobodyElseIsNamed() => TamperAsync(DatabaseKind.Sqlite, times: Repetitions.Tamperings * 2 / 5, atOnce: 4);

    [PostgreSqlFact]
    public Task Verify_RandomTamperingOfPostgreSql_IsFoundAndNamed() => TamperAsync(DatabaseKind.PostgreSql, times: Repetitions.Tamperings / 5);

    private static async Task TamperAsync(DatabaseKind kind, int times, int atOnce = 1)
    {
        var random = new Random(19);
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        Assert.Empty((await clinic.VerifyAsync()).Findings);
        var wrong = new List<string>();
        for (var done = 0; done < times;)
        {
            var tamperings = new List<Tampering>();
            for (var change = 0; change < atOnce; change++)
            {
                tamperings.AddRange(await TryAsync(tables, random) is { } tampering ? [tampering] : []);
            }

            if (tamperings.Count > 0)
            {
                done++;
                var findings = (await clinic.VerifyAsync()).Findings;
                var touched = tamperings.SelectMany(tampering => tampering.Records).ToHashSet();
                if (!findings.Any(finding => touched.Contains(finding.Record))
                    || !findings.All(finding => IsTouched(finding, touched))
                    || findings.DistinctBy(finding => (finding.Kind, finding.Record, finding.Version, finding.Clinic)).Count() != findings.Length)
                {
                    wrong.Add($"{done}: {string.Join(" and ", tamperings.Select(tampering => tampering.What))}; found: {string.Join("; ", findings)}");
                }
            }

            await tables.RestoreAsync();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty((await clinic.VerifyAsync()).Findings);
    }

    // Where a seal can't be used any more, the client's key is all that is left of an episode that was removed.
    private static bool IsTouched(TamperingFinding finding, HashSet<string> touched) =>
        finding.Clinic != "default" || touched.Contains(finding.Record) || (finding.Kind == TamperingKind.KeyAdded && touched.Contains("clinic/default"));

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
