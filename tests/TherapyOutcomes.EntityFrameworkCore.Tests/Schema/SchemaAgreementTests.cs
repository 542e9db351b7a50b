using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Schema;

/// <summary>A migration of the model and the script create the same tables.</summary>
public sealed partial class SchemaAgreementTests
{
    private const string SqliteCatalog = """
        select m.name || ' ' || c.name || ' ' || lower(c.type) || ' ' || c."notnull" || ' ' || c.pk || ' ' || coalesce(c.dflt_value, '')
            || case when c.pk > 0 and instr(lower(m.sql), 'autoincrement') > 0 then ' autoincrement' else '' end
        from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and m.name like 'outcome%'
        union all
        select i.name || ' ' || l."unique" || ' ' || group_concat(x.name || ' ' || x.coll || ' ' || x."desc")
        from sqlite_master m join pragma_index_list(m.name) l join sqlite_master i on i.name = l.name join pragma_index_xinfo(l.name) x
        where m.type = 'table' and m.name like 'outcome%' and x.name is not null and l.origin = 'c' group by i.name, l."unique"
        order by 1
        """;

    private const string PostgreSqlCatalog = """
        select c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || coalesce(l.collname, '')
            || ' ' || a.attidentity::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
        from pg_class c join pg_attribute a on a.attrelid = c.oid left join pg_collation l on l.oid = a.attcollation
            left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0
        union all
        select case when x.indisprimary then c.relname || ' primary key' else i.relname end || ' ' || x.indisunique || ' ' || string_agg(a.attname, ',' order by k.n)
        from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
            cross join lateral unnest(x.indkey) with ordinality k (attnum, n) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where c.relnamespace = current_schema()::regnamespace group by x.indisprimary, c.relname, i.relname, x.indisunique
        order by 1
        """;

    [Theory, EachDatabase]
    public async Task CreateScript_LiveDatabase_AgreesWithTheModel(DatabaseKind kind)
    {
        var catalog = kind == DatabaseKind.Sqlite ? SqliteCatalog : PostgreSqlCatalog;
        await using var byScript = await TestDatabase.CreateAsync(kind);
        await using var byModel = await TestDatabase.CreateAsync(kind, withTables: false);
        await using (var context = byModel.Open())
        {
            await context.CreateTablesAsync();
        }

        var expected = await ReadAsync(byModel, catalog);

        Assert.True(expected.Count > 55);
        Assert.Equal(expected, await ReadAsync(byScript, catalog));
        Assert.Equal(1, await byModel.CountAsync("outcome_store where id = 1 and \"schema\" = 1 and store_id is null"));
    }

    [Theory, EachDatabase]
    public async Task CreateScript_RunAgain_KeepsWhatIsThere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var context = database.Open();
        var store = new EntityFrameworkStore<OutcomesDbContext>(context);
        await store.AppendAsync(Made.Batch(Made.Append(Made.E1, 0, "m1")));
        var id = await store.GetStoreIdAsync(CancellationToken.None);

        await OutcomeSchema.CreateAsync(context);

        Assert.Equal([1], await store.VersionsAsync(Made.E1));
        Assert.Equal(id, await store.GetStoreIdAsync(CancellationToken.None));
    }

    [Fact]
    public void CreateScript_SqlServer_AgreesWithTheModel()
    {
        using var context = new OutcomesDbContext(new DbContextOptionsBuilder<OutcomesDbContext>().UseSqlServer("Server=none").Options);
        var model = Parts(context.Database.GenerateCreateScript());

        Assert.True(model.Count > 55);
        Assert.Equal(model, Parts(OutcomeSchema.CreateScript(context.Database.ProviderName)));
    }

    // Columns, keys and indexes as both texts name them, without the case, the brackets, the names of keys and what is only said once.
    private static List<string> Parts(string script)
    {
        var text = Spaces().Replace(script.ToLowerInvariant().Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), " ");
        var parts = new List<string>();
        foreach (Match table in Table().Matches(text))
        {
            var name = table.Groups["name"].Value;
            foreach (var line in Comma().Split(table.Groups["body"].Value).Select(line => Named().Replace(line.Trim(), "")))
            {
                parts.AddRange(line.EndsWith(" primary key", StringComparison.Ordinal)
                    ? [$"{name} {line[..^" primary key".Length]}", $"{name} primary key ({line.Split(' ')[0]})"]
                    : [$"{name} {line}"]);
            }
        }

        parts.AddRange(Index().Matches(text).Select(index => index.Value));
        parts.Sort(StringComparer.Ordinal);
        return parts;
    }

    private static async Task<List<string>> ReadAsync(TestDatabase database, string catalog)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = catalog;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"create table (?<name>\w+) \((?<body>.*?)\);", RegexOptions.Singleline)]
    private static partial Regex Table();

    // Not the commas between the columns of a key.
    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex Comma();

    [GeneratedRegex(@"constraint \w+ ")]
    private static partial Regex Named();

    [GeneratedRegex(@"create (unique )?index \w+ on \w+ \([^)]*\)")]
    private static partial Regex Index();
}
