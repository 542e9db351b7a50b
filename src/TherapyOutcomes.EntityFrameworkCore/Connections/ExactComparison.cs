using TherapyOutcomes.EntityFrameworkCore.Sql;

namespace TherapyOutcomes.EntityFrameworkCore.Connections;

/// <summary>
/// Asks the database whether it compares and orders texts byte by byte. With another collation, <c>Abc</c> and <c>abc</c> would be one client.
/// </summary>
internal static class ExactComparison
{
    /// <exception cref="TherapyOutcomesException">TO3008: a column has another collation.</exception>
    public static async Task RequireAsync(StoreConnection connection, StoreStatements statements, CancellationToken cancellationToken)
    {
        var comparison = statements.Comparison;
        var answers = await connection.QueryAsync(
            comparison.Probe, static row => (Column: row.GetInt32(0), Distinct: row.GetInt32(1), First: row.GetString(2)), cancellationToken).ConfigureAwait(false);
        foreach (var (column, distinct, first) in answers)
        {
            if (distinct != ComparisonStatements.Distinct || first != ComparisonStatements.First)
            {
                throw new TherapyOutcomesException(
                    ErrorCodes.ModelUnsuitable,
                    $"The database does not compare the column {comparison.NameOf(column)} byte by byte. Give the text columns of the library's tables the collation {statements.Dialect.ExactCollation}, and leave them out of the convention that changes it.");
            }
        }
    }
}
