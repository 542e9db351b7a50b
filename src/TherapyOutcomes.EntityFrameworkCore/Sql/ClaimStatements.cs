using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements that lease summaries, in the order in which they are handed out. Each finds what those before it do not.</summary>
internal sealed class ClaimStatements(StoreTable records, SqlDialect dialect)
{
    private readonly string _reviews = dialect.Claim(records, $"{records["Clinic"]} = @clinic and {records["ReviewMs"]} <= @now", InOrderOf(records, "ReviewMs"));

    private readonly string _work = dialect.Claim(
        records, $"{records["Clinic"]} = @clinic and {records["DueWorkMs"]} <= @now and {IsAhead(records, "ReviewMs")}", InOrderOf(records, "DueWorkMs"));

    private readonly string _otherBasis = dialect.Claim(
        records,
        $"{records["Clinic"]} = @clinic and ({records["OpenBasis"]} < @basis or {records["OpenBasis"]} > @basis) and {IsAhead(records, "ReviewMs")} and {IsAhead(records, "DueWorkMs")}",
        dialect.OrderByKindAndId(records));

    /// <summary>The statements for a request, each with the time that orders what it leases.</summary>
    public IEnumerable<(Func<int, Statement> Lease, Func<RecordSummary, DateTimeOffset?> Time)> For(ClaimRequest request)
    {
        yield return (size => Claim(_reviews, request, size), static summary => summary.ReviewAt);
        yield return (size => Claim(_work, request, size), static summary => summary.DueWorkAt);
        if (request.EvaluationBasis is { } basis)
        {
            yield return (size => Claim(_otherBasis, request, size, Arg.Text("@basis", basis)), static _ => null);
        }
    }

    private static Statement Claim(string text, ClaimRequest request, int size, params Arg[] args) => new(
        text,
        [
            Arg.Text("@clinic", request.Clinic.Value),
            Arg.Text("@owner", request.Owner.Value),
            Arg.Large("@now", request.Now.ToUnixTimeMilliseconds()),
            Arg.Large("@until", (request.Now + request.Lease).ToUnixTimeMilliseconds()),
            Arg.Large("@ahead", (request.Now + request.Lease + SummaryRefresh.ClockTolerance).ToUnixTimeMilliseconds()),
            Arg.Number("@size", size),
            .. args,
        ]);

    private static string IsAhead(StoreTable records, string time) => $"({records[time]} is null or {records[time]} > @now)";

    private static string InOrderOf(StoreTable records, string time) => $"{records[time]}, {records["Kind"]}, {records["Id"]}";
}
