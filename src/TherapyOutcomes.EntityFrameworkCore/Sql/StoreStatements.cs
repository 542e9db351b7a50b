using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using TherapyOutcomes.EntityFrameworkCore.Mapping;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>All statements for one model, put together once.</summary>
internal sealed class StoreStatements
{
    private static readonly ConditionalWeakTable<IModel, StoreStatements> Known = [];

    public StoreStatements(StoreTables tables, SqlDialect dialect)
    {
        Dialect = dialect;
        Identity = new IdentityStatements(tables.Store);
        Comparison = new ComparisonStatements(tables);
        Events = new EventStatements(tables.Events, dialect);
        Feed = new FeedStatements(tables.Events, dialect);
        Records = new RecordStatements(tables.Records, dialect);
        Keys = new KeyStatements(tables.Keys, dialect);
        Accesses = new AccessStatements(tables.Accesses, dialect);
        Lists = new ListStatements(tables.Records, dialect);
        Claims = new ClaimStatements(tables.Records, dialect);
        Groups = new GroupStatements(tables, dialect);
        Inspection = new InspectionStatements(tables, dialect);
    }

    public SqlDialect Dialect { get; }

    public IdentityStatements Identity { get; }

    public ComparisonStatements Comparison { get; }

    public EventStatements Events { get; }

    public FeedStatements Feed { get; }

    public RecordStatements Records { get; }

    public KeyStatements Keys { get; }

    public AccessStatements Accesses { get; }

    public ListStatements Lists { get; }

    public ClaimStatements Claims { get; }

    public GroupStatements Groups { get; }

    public InspectionStatements Inspection { get; }

    /// <exception cref="TherapyOutcomesException">TO3008: the context's model or provider is not one that the store can use.</exception>
    public static StoreStatements Of(DbContext context)
    {
        if (!Known.TryGetValue(context.Model, out var statements))
        {
            var dialect = SqlDialect.For(context.Database.ProviderName);
            statements = new StoreStatements(StoreTables.Of(context, dialect), dialect);
            Known.AddOrUpdate(context.Model, statements);
        }

        return statements;
    }
}
