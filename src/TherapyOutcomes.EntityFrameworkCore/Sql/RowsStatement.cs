namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>A statement for any number of rows: one for all of them where the database takes lists, otherwise one for each.</summary>
/// <param name="OfOne">The statement for one row.</param>
/// <param name="OfAll">The statement for all rows, whose parameters are lists; null if the database takes none.</param>
internal sealed record RowsStatement(string OfOne, string? OfAll)
{
    /// <summary>Returns the statements for some rows, with the number of rows of each.</summary>
    public IEnumerable<(Statement Statement, int Rows)> For(IReadOnlyList<Arg[]> rows) => OfAll is null
        ? rows.Select(row => (Statement.Lasting(OfOne, row), 1))
        : rows.Count == 0 ? [] : [(Statement.Lasting(OfAll, Arg.Lists(rows)), rows.Count)];
}
