using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>One change is one finding, and names what was changed: no other record, nothing twice, and no version that there can't be.</summary>
public sealed class FollowOnFindingTests
{
    public static TheoryData<string, string> Changes => new()
    {
        // The summary no longer tells whose episode it is.
        { "update outcome_records set client = 'c1' where kind = 0 and id = 'e2'", "SummaryChanged default episode/e2" },
        { "update outcome_records set client = 'nobody' where kind = 0 and id = 'e4'", "SummaryChanged default episode/e4" },
        { "update outcome_records set proof = 'x' where kind = 0 and id = 'e4'", "SummaryChanged default episode/e4" },
        { "delete from outcome_records where kind = 0 and id = 'e4'", "SummaryMissing default episode/e4" },

        // The client's events no longer tell when what was recorded.
        { "update outcome_events set recorded_ms = recorded_ms + 1 where kind = 1 and id = 'c3' and name = 'ClientErased'", "EventChanged default client/c3 v1" },
        { "delete from outcome_events where kind = 1 and id = 'c3'", "RecordMissing default client/c3" },
        { "update outcome_events set name = 'ConsentGranted' where kind = 1 and id = 'c3'", "EventChanged default client/c3 v1" },

        // What is gone as a whole leaves a key behind.
        { "delete from outcome_events where kind = 0 and id = 'e5'", "RecordMissing default episode/e5" },
        { "delete from outcome_events where kind = 0 and id = 'e5'; delete from outcome_records where kind = 0 and id = 'e5'", "RecordMissing default episode/e5" },
        { "delete from outcome_events where kind = 0 and id = 'e5'; delete from outcome_records where kind = 0 and id = 'e5'; delete from outcome_keys where kind = 0 and id = 'e5'", "RecordMissing default episode/e5" },

        // A key that is not that of an event that was changed.
        { "update outcome_events set key_id = (select key_id from outcome_keys where kind = 0 and id = 'e6') where kind = 0 and id = 'e4' and version = 1", "EventChanged default episode/e4 v1" },

        // A seal that was changed does not tell how far the records were.
        { "update outcome_events set payload = cast(replace(cast(payload as text), '\"version\":', '\"version\":1') as blob) where kind = 3 and version = 1", "EventChanged default clinic/default v1" },
        { "update outcome_records set version = 9223372036854775807 where kind = 0 and id = 'e4'", "SummaryChanged default episode/e4" },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task Verify_OneChange_IsOneFinding(string change, string expected)
    {
        await using var clinic = await SealedClinic.CreateAsync(DatabaseKind.Sqlite);
        await clinic.Database.ExecuteAsync(change);

        Assert.Equal(expected, string.Join("; ", (await clinic.VerifyAsync()).Findings));
    }

    [Theory, EachDatabase]
    public async Task Verify_EventWithAHugeVersion_IsTheOnlyOneThatIsNamed(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        var row = (await tables.RowsAsync("outcome_events", "kind = 0 and id = 'e4' and version = 1")).Single();
        row["version"] = long.MaxValue;
        row["event_id"] = row["event_id"] is Guid ? Guid.NewGuid() : Guid.NewGuid().ToString().ToUpperInvariant();
        row["command_id"] = "added";
        await tables.InsertAsync("outcome_events", row);

        Assert.Equal("EventAdded default episode/e4 v9223372036854775807", string.Join("; ", (await clinic.VerifyAsync()).Findings));
    }

    [Theory, EachDatabase]
    public async Task Verify_EventsCutBeforeTheSealAndTheSummary_IsMissingOnce(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await using var tables = await Tables.OpenAsync(clinic.Database);
        clinic.Clinic.Send(Support.Clinic.Score("e1", 30, clinic.Clinic.Now)).AssertAccepted();
        await clinic.Database.ExecuteAsync("delete from outcome_events where kind = 0 and id = 'e1' and version > 1");

        Assert.Equal("EventMissing default episode/e1 v2", string.Join("; ", (await clinic.VerifyAsync()).Findings));
    }

    // Without keys, an event that is right by itself can be written by anybody.
    [Fact]
    public async Task Verify_UnencryptedEventFarBehind_NamesNoneBetween()
    {
        await using var clinic = await SealedClinic.CreateAsync(DatabaseKind.Sqlite, isUnencrypted: true);
        await clinic.Database.ExecuteAsync("update outcome_events set version = 9223372036854775807 where kind = 0 and id = 'e4' and version = (select max(version) from outcome_events where kind = 0 and id = 'e4')");

        var findings = (await clinic.VerifyAsync()).Findings;
        Assert.All(findings, finding => Assert.DoesNotContain("9223372036854775806", finding.Message, StringComparison.Ordinal));
        Assert.Equal(["EventMissing", "EventAdded"], findings.Select(finding => finding.Kind.ToString()));
    }

    [Theory, EachDatabase]
    public async Task Verify_SealGivenTwice_IsComparedOnce(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        var seal = ClinicSeal.Parse($"default:9:{new string('0', 64)}");

        var report = await clinic.Factory.CreateVerifier().VerifyAsync(new VerificationOptions { Seals = [seal, seal] });

        Assert.Equal("SealBroken default clinic/default", string.Join("; ", report.Findings));
    }

    [Theory, EachDatabase]
    public async Task Verify_SealOfAClinicThatIsNotThere_IsFoundAndNotCounted(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        var seal = ClinicSeal.Parse($"elsewhere:1:{new string('0', 64)}");

        var report = await clinic.Factory.CreateVerifier().VerifyAsync(new VerificationOptions { Seals = [seal] });

        Assert.Equal("SealBroken elsewhere clinic/elsewhere", string.Join("; ", report.Findings));
        Assert.Equal(1, report.Clinics);
    }

    [Theory, EachDatabase]
    public async Task Verify_ClinicsKeyRemoved_CountsNoClinic(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await clinic.Database.ExecuteAsync("delete from outcome_keys where subject is null and id = 'default'");

        var report = await clinic.VerifyAsync();

        Assert.Equal("KeyMissing default clinic/default", string.Join("; ", report.Findings));
        Assert.Equal(0, report.Clinics);
    }

    [Theory, EachDatabase]
    public async Task Verify_DueDateChanged_SaysThatColumnsContradictEachOther(DatabaseKind kind)
    {
        await using var clinic = await SealedClinic.CreateAsync(kind);
        await clinic.Database.ExecuteAsync("update outcome_records set due_on = '2027-01-01' where kind = 0 and id = 'e1'");

        var finding = Assert.Single((await clinic.VerifyAsync()).Findings);

        Assert.Equal((TamperingKind.SummaryChanged, "The summary can't be read, or its columns contradict each other."), (finding.Kind, finding.Message));
    }
}
