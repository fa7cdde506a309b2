using Dapper;
using Microsoft.Data.Sqlite;
using ProdShift.Core.ExitCodes;
using ProdShift.ExitCodes;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.ExitCodes;

public class ErrorStoreTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly ErrorPatch Geometry = new("old geometry", ErrorCategory.Data);

    [Fact]
    public async Task An_edit_counts_and_says_who_made_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (book, store) = Parts(database);

        Assert.IsType<EditResult.Stored>(await EditAsync(store, 77, Geometry with { First = "look" }, "r1"));

        var entry = (await book.ReadAsync(default)).Find(77)!;
        Assert.Equal(
            new ErrorEntry(CodeRange.One(77), "old geometry", "", ErrorCategory.Data, "look", "", "UANA with /error, 2026-11-20")
            {
                Origin = ErrorOrigin.Edited,
            },
            entry);
        Assert.Equal([new("UANA", Noon, false, "old geometry")], (await store.OfAsync(77, default)).History);
    }

    [Fact]
    public async Task What_an_edit_does_not_name_is_as_the_playbook_or_the_range_has_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (book, store) = Parts(database);

        await EditAsync(store, 65, new(Again: "tell Bo"), "r1");
        await EditAsync(store, 70, new("seventy"), "r2");

        var catalogue = await book.ReadAsync(default);
        Assert.Equal(("from the playbook", "tell Bo"), (catalogue.Find(65)!.Name, catalogue.Find(65)!.Again));
        Assert.Equal(("seventy", ErrorCategory.Site), (catalogue.Find(70)!.Name, catalogue.Find(70)!.Category));
        Assert.Equal("a range", catalogue.Find(71)!.Name);
    }

    [Fact]
    public async Task A_repeat_of_a_request_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, store) = Parts(database);
        await EditAsync(store, 77, Geometry, "r1");
        await EditAsync(store, 77, new("second"), "r2");

        Assert.IsType<EditResult.Stored>(await EditAsync(store, 77, Geometry, "r1"));
        Assert.True(await store.UndoAsync(77, "UANA", "r3", Noon, default));
        Assert.True(await store.UndoAsync(77, "UANA", "r3", Noon, default));

        var (edit, history) = await store.OfAsync(77, default);
        Assert.Equal("old geometry", edit!.Text.Name);
        Assert.Equal(3, history.Count);
    }

    [Fact]
    public async Task Undoing_goes_back_edit_by_edit_and_then_there_is_nothing_to_undo()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (book, store) = Parts(database);
        await EditAsync(store, 65, new("one"), "r1");
        await EditAsync(store, 65, new("two"), "r2");
        await UndoAsync(store, "r3");
        await EditAsync(store, 65, new("three"), "r4");

        Assert.Equal("three", await NameAsync(book));
        Assert.True(await UndoAsync(store, "r5"));
        Assert.Equal("one", await NameAsync(book));
        Assert.True(await UndoAsync(store, "r6"));
        Assert.Equal("from the playbook", await NameAsync(book));
        Assert.False(await UndoAsync(store, "r7"));
    }

    [Fact]
    public async Task Of_many_who_undo_at_once_each_takes_back_another_edit()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (book, store) = Parts(database);
        for (var i = 0; i < 5; i++)
            await EditAsync(store, 65, new($"name {i}"), $"r{i}");

        var undone = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => UndoAsync(store, $"u{i}"))));

        Assert.Equal(5, undone.Count(done => done));
        Assert.Equal("from the playbook", await NameAsync(book));
    }

    [Fact]
    public async Task An_edit_of_what_somebody_changed_meanwhile_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (book, store) = Parts(database);
        await EditAsync(store, 65, new("Bo's"), "r1");

        Assert.IsType<EditResult.Outdated>(await EditAsync(store, 65, new("Ana's"), "r2", basedOn: 0));
        Assert.Equal("Bo's", await NameAsync(book));
        Assert.IsType<EditResult.Stored>(await EditAsync(store, 65, new("Ana's"), "r3", basedOn: 1));
    }

    [Fact]
    public async Task Saying_the_same_again_or_too_little_stores_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, store) = Parts(database);

        Assert.IsType<EditResult.Unchanged>(await EditAsync(store, 65, new("from the playbook"), "r1"));
        Assert.IsType<EditResult.Refused>(await EditAsync(store, 99, new(First: "look"), "r2"));
        Assert.Empty((await store.OfAsync(65, default)).History);
        Assert.Empty((await store.OfAsync(99, default)).History);
    }

    [Theory]
    [InlineData("UPDATE exit_code_edit SET name = ''")]
    [InlineData("DELETE FROM exit_code_edit")]
    [InlineData("UPDATE exit_code_undo SET user_id = 'UEVE'")]
    [InlineData("DELETE FROM exit_code_undo")]
    public async Task What_was_recorded_cannot_be_changed(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        var (_, store) = Parts(database);
        await EditAsync(store, 65, new("one"), "r1");
        await UndoAsync(store, "r2");

        await Assert.ThrowsAsync<SqliteException>(() =>
            database.Database.WriteAsync(transaction => transaction.Connection!.Execute(sql, transaction: transaction), default));
    }

    private static (ErrorBook Book, ErrorStore Store) Parts(TestDatabase database)
    {
        ErrorEntry[] entries =
        [
            new(CodeRange.One(65), "from the playbook", "", ErrorCategory.Software, "", "", "S"),
            new(new(70, 79), "a range", "", ErrorCategory.Site, "", "", "S"),
        ];
        var book = new ErrorBook(database.Database, new Lazy<ErrorList>(new ErrorList("dune", entries, [])));
        return (book, new(database.Database, book));
    }

    private static Task<EditResult> EditAsync(
        ErrorStore store, int code, ErrorPatch patch, string request, long? basedOn = null) =>
        store.EditAsync(code, patch, basedOn, "UANA", request, Noon, default);

    private static Task<bool> UndoAsync(ErrorStore store, string request) =>
        store.UndoAsync(65, "UBO", request, Noon.AddHours(1), default);

    private static async Task<string> NameAsync(ErrorBook book) => (await book.ReadAsync(default)).Find(65)!.Name;
}
