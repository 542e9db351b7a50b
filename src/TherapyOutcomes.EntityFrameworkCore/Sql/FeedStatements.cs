using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements that read all events of a clinic in one order.</summary>
internal sealed class FeedStatements
{
    private readonly string _page;
    private readonly string? _ahead;
    private readonly bool _hasOrder;

    public FeedStatements(StoreTable events, SqlDialect dialect)
    {
        var feed = dialect.Feed(events);
        _hasOrder = feed.Columns.Length > 1;
        _page = $"select {events.List(StoreColumns.Event)}, {feed.Order}, {events[StoreColumns.Position]} from {events} "
            + $"where {events["Clinic"]} = @clinic and {dialect.Follows(feed.Columns, ">", feed.Values)}{feed.Condition} order by {string.Join(", ", feed.Columns)}{dialect.Page}";
        _ahead = feed.IsAhead is { } isAhead ? $"select 1 from {events} where {events["Clinic"]} = @clinic and {isAhead} limit 1" : null;
    }

    /// <summary>Reads the events after a place.</summary>
    public Statement Page(ClinicId clinic, FeedPlace after, int size)
    {
        Arg[] args = [Arg.Text("@clinic", clinic.Value), Arg.Large("@position", after.Position), Arg.Number("@size", size)];
        return new Statement(_page, _hasOrder ? [.. args, Arg.Large("@order", after.Order)] : args);
    }

    /// <summary>Finds whether there is an event that another server wrote; null if the database can't have one.</summary>
    public Statement? Ahead(ClinicId clinic) => _ahead is null ? null : new Statement(_ahead, Arg.Text("@clinic", clinic.Value));
}
