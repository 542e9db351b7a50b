using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements that list and count summaries. Every list goes on after a key, and none shows a record of version 0.</summary>
internal sealed class ListStatements(StoreTable records, SqlDialect dialect)
{
    private readonly string _select = $"select {records.List(StoreColumns.Summary)} from {records} where ";
    private readonly string _count = $"select count(*) from {records} where ";

    /// <summary>Lists records by kind and id.</summary>
    public Statement Records(RecordQuery query, RecordKey? after, int size)
    {
        var (kind, id) = (records["Kind"], records["Id"]);
        var where = new Where(records, query.Clinic)
            .And(query.Kind is not null, $"{kind} = @kind", () => Arg.Small("@kind", (int)query.Kind!.Value))
            .And(query.Client is not null, $"{records["Client"]} = @client", () => Arg.Text("@client", query.Client!.Value.Value))
            .AndOf(query.Practitioner)
            .And(
                after is not null,
                $"({kind} > @after_kind or ({kind} = @after_kind and {id} > @after_id))",
                () => Arg.Small("@after_kind", (int)after!.Value.Kind),
                () => Arg.Text("@after_id", after!.Value.Id));
        return Page(where, $"{kind}, {id}", size);
    }

    /// <summary>Lists the clinics that have records.</summary>
    public Statement Clinics(ClinicId? after, int size)
    {
        var clinic = records["Clinic"];
        var text = $"select distinct {clinic} from {records} where {clinic} > @after and {records["Version"]} > 0 order by {clinic}{dialect.Page}";
        return new Statement(text, Arg.Text("@after", after?.Value ?? ""), Arg.Number("@size", size));
    }

    /// <summary>Lists work by its order key.</summary>
    public Statement Work(WorklistQuery query, string? after, int size) => Page(WorkOf(query, after), records["OrderKey"], size);

    /// <summary>Counts work.</summary>
    public Statement CountWork(WorklistQuery query) => Count(WorkOf(query, after: null));

    /// <summary>Lists summaries whose review is due, earliest first.</summary>
    public Statement Due(OutdatedQuery query, int size) => Page(DueOf(query), $"{records["ReviewMs"]}, {records["Kind"]}, {records["Id"]}", size);

    /// <summary>Counts summaries whose review is due.</summary>
    public Statement CountDue(OutdatedQuery query) => Count(DueOf(query));

    /// <summary>Lists open summaries that were evaluated on another basis and whose review is not due, by kind and id.</summary>
    public Statement OtherBasis(OutdatedQuery query, int size) => Page(OtherBasisOf(query), dialect.OrderByKindAndId(records), size);

    /// <summary>Counts open summaries that were evaluated on another basis and whose review is not due.</summary>
    public Statement CountOtherBasis(OutdatedQuery query) => Count(OtherBasisOf(query));

    // Two ranges instead of "not equal", so that the index leaves out what is up to date.
    private Where OtherBasisOf(OutdatedQuery query)
    {
        var (basis, review) = (records["OpenBasis"], records["ReviewMs"]);
        return new Where(records, query.Clinic)
            .And(true, $"({basis} < @basis or {basis} > @basis)", () => Arg.Text("@basis", query.EvaluationBasis))
            .And(true, $"({review} is null or {review} > @now)", () => Now(query.Now))
            .AndOf(query.Practitioner);
    }

    private Where DueOf(OutdatedQuery query) => new Where(records, query.Clinic)
        .And(true, $"{records["ReviewMs"]} <= @now", () => Now(query.Now))
        .AndOf(query.Practitioner);

    private Where WorkOf(WorklistQuery query, string? after) => new Where(records, query.Clinic)
        .And(true, $"{records["OrderKey"]} > @after", () => Arg.Text("@after", after ?? ""))
        .And(query.DueBy is not null, $"{records["DueOn"]} <= @due", () => Arg.Text("@due", SummaryRow.Day(query.DueBy!.Value)))
        .AndOf(query.Practitioner);

    private Statement Page(Where where, string order, int size) =>
        new($"{_select}{where} order by {order}{dialect.Page}", [.. where.Args, Arg.Number("@size", size)]);

    private Statement Count(Where where) => new($"{_count}{where}", [.. where.Args]);

    private static Arg Now(DateTimeOffset now) => Arg.Large("@now", now.ToUnixTimeMilliseconds());

    /// <summary>A condition with its values.</summary>
    private sealed class Where
    {
        private readonly StoreTable _records;
        private readonly List<string> _conditions;

        public Where(StoreTable records, ClinicId clinic)
        {
            _records = records;
            _conditions = [$"{records["Clinic"]} = @clinic", $"{records["Version"]} > 0"];
            Args = [Arg.Text("@clinic", clinic.Value)];
        }

        public List<Arg> Args { get; }

        public Where And(bool isAsked, string condition, params ReadOnlySpan<Func<Arg>> args)
        {
            if (isAsked)
            {
                _conditions.Add(condition);
                foreach (var arg in args)
                {
                    Args.Add(arg());
                }
            }

            return this;
        }

        public Where AndOf(PractitionerId? practitioner) =>
            And(practitioner is not null, $"{_records["Practitioner"]} = @practitioner", () => Arg.Text("@practitioner", practitioner!.Value.Value));

        public override string ToString() => string.Join(" and ", _conditions);
    }
}
