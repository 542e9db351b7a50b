using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TherapyOutcomes.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.EntityFrameworkCore.Sql;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Provides a method that adds the library's tables to a host's model.</summary>
public static class ModelBuilderExtensions
{
    /// <summary>
    /// Adds the tables <c>outcome_events</c>, <c>outcome_records</c>, <c>outcome_keys</c>, <c>outcome_accesses</c> and <c>outcome_store</c> to the
    /// model, so that the host's migrations create them. Call it in <see cref="DbContext.OnModelCreating"/>, after loops over all entity types. A second call
    /// does nothing.
    /// </summary>
    /// <remarks>
    /// The host may rename tables and columns and put them in a schema of its own. It must not change types, converters or collations; the
    /// store finds such a change when it is first used, and says what to do (TO3008).
    /// </remarks>
    /// <param name="modelBuilder">The builder of the host's model.</param>
    /// <param name="providerName">The name of the database provider: <c>Database.ProviderName</c> of the context.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    /// <exception cref="TherapyOutcomes.TherapyOutcomesException">TO3008: the provider is not one that the store knows.</exception>
    /// <example>
    /// <code>
    /// protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseTherapyOutcomes(Database.ProviderName);
    /// </code>
    /// </example>
    public static ModelBuilder UseTherapyOutcomes(this ModelBuilder modelBuilder, string? providerName)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var dialect = SqlDialect.For(providerName);
        if (modelBuilder.Model.FindEntityType(StoreEntities.Store) is not null)
        {
            return modelBuilder;
        }

        Add(modelBuilder, dialect, StoreEntities.Event, "outcome_events", entity =>
        {
            AddPosition(entity, dialect);
            entity.HasIndex("Clinic", "Kind", "Id", "Version").IsUnique().HasDatabaseName("ux_outcome_events_version");
            entity.HasIndex("Clinic", "Kind", "Id", "CommandId", "Ordinal").IsUnique().HasDatabaseName("ux_outcome_events_command");
            entity.HasIndex(["Clinic", .. AddOrder(entity, dialect), StoreColumns.Position]).HasDatabaseName("ix_outcome_events_feed");
        });
        Add(modelBuilder, dialect, StoreEntities.Record, "outcome_records", entity =>
        {
            entity.HasKey("Clinic", "Kind", "Id");
            entity.HasIndex("Clinic", "OrderKey").HasDatabaseName("ix_outcome_records_work");
            entity.HasIndex("Clinic", "Practitioner", "OrderKey").HasDatabaseName("ix_outcome_records_work_of");
            entity.HasIndex("Clinic", "Client").HasDatabaseName("ix_outcome_records_client");
            entity.HasIndex("Clinic", "ReviewMs").HasDatabaseName("ix_outcome_records_review");
            entity.HasIndex("Clinic", "DueWorkMs").HasDatabaseName("ix_outcome_records_due");
            entity.HasIndex("Clinic", "OpenBasis").HasDatabaseName("ix_outcome_records_basis");
        });
        Add(modelBuilder, dialect, StoreEntities.Key, "outcome_keys", entity =>
        {
            entity.HasKey("Clinic", "Kind", "Id");
            entity.HasIndex("Clinic", "Subject").HasDatabaseName("ix_outcome_keys_subject");
        });
        Add(modelBuilder, dialect, StoreEntities.Access, "outcome_accesses", entity =>
        {
            AddPosition(entity, dialect);
            entity.HasIndex("Clinic", "Kind", "Id", StoreColumns.Position).HasDatabaseName("ix_outcome_accesses_record");
            entity.HasIndex("Clinic", StoreColumns.Position).HasDatabaseName("ix_outcome_accesses_clinic");
        });
        Add(modelBuilder, dialect, StoreEntities.Store, "outcome_store", entity =>
        {
            entity.HasKey("Id");
            entity.IndexerProperty<short>("Id").ValueGeneratedNever();

            // The host's migrations carry the number of the schema along, so a database that was not migrated can be told from one that was.
            entity.HasData(new { Id = (short)1, Schema = OutcomeSchema.Version });
        });
        return modelBuilder;
    }

    // The database numbers rows in the order of writing.
    private static void AddPosition(EntityTypeBuilder<Dictionary<string, object>> entity, SqlDialect dialect)
    {
        var position = entity.IndexerProperty<long>(StoreColumns.Position).HasColumnName("position").HasColumnType(dialect.Types.Of(ColumnKind.Large)).HasColumnOrder(0);
        position.HasConversion((ValueConverter?)null).ValueGeneratedOnAdd();
        entity.HasKey(StoreColumns.Position);
    }

    // What orders events before their positions do, where transactions can commit in another order than they write.
    private static string[] AddOrder(EntityTypeBuilder<Dictionary<string, object>> entity, SqlDialect dialect)
    {
        if (dialect.TransactionIdType is { } type)
        {
            entity.IndexerProperty<ulong>(StoreColumns.TransactionId).HasColumnName("xid").HasColumnType(type.Name).HasConversion((ValueConverter?)null).HasDefaultValueSql(type.Current);
            return [StoreColumns.TransactionId];
        }

        if (dialect.RowVersionType is { } version)
        {
            entity.IndexerProperty<byte[]>(StoreColumns.RowVersion).HasColumnName("row_version").HasColumnType(version).HasConversion((ValueConverter?)null).IsRequired().ValueGeneratedOnAddOrUpdate();
            return [StoreColumns.RowVersion];
        }

        return [];
    }

    private static void Add(ModelBuilder modelBuilder, SqlDialect dialect, string name, string table, Action<EntityTypeBuilder<Dictionary<string, object>>> describe) =>
        modelBuilder.SharedTypeEntity<Dictionary<string, object>>(name, entity =>
        {
            entity.ToTable(table);
            foreach (var column in StoreColumns.Of(name))
            {
                Add(entity, dialect, column).HasColumnOrder(StoreColumns.Of(name).IndexOf(column) + 1);
            }

            describe(entity);

            // Only now is it settled which columns are keys; before, EF Core takes every Id for one, and forgets that it is required.
            foreach (var column in StoreColumns.Of(name))
            {
                entity.IndexerProperty(ColumnTypes.ClrTypeOf(column), column.Property).IsRequired(!column.IsNullable);
            }
        });

    // What ConfigureConventions says about all texts or numbers of the host can't leave out these columns, so it is taken back here.
    private static PropertyBuilder Add(EntityTypeBuilder<Dictionary<string, object>> entity, SqlDialect dialect, StoreColumn column)
    {
        var property = entity.IndexerProperty(ColumnTypes.ClrTypeOf(column), column.Property)
            .HasColumnName(column.Name)
            .HasColumnType(dialect.Types.Of(column.Kind))
            .HasConversion((ValueConverter?)null);
        return ColumnTypes.IsText(column.Kind) ? property.UseCollation(dialect.Types.Collation) : property;
    }
}
